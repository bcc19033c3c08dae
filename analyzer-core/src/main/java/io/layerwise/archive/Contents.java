package io.layerwise.archive;

import io.layerwise.oci.Digest;
import io.layerwise.oci.ImageReadException;
import io.layerwise.oci.ImageReadException.Fault;
import io.layerwise.oci.Quoted;
import java.io.IOException;
import java.util.Collection;
import java.util.Optional;

/** What an archive holds, by name: small documents to read now, and blobs to be referred to. */
interface Contents {
  /**
   * The name of the file that {@code name} leads to once links are followed; empty where there is
   * none.
   *
   * @throws ImageReadException where the links lead in a circle or to something that is no file
   */
  Optional<String> canonical(String name) throws IOException;

  /**
   * The bytes of a JSON document.
   *
   * @param canonical a name that {@link #canonical} gave
   * @throws ImageReadException where it is larger than the limit
   */
  byte[] document(String canonical) throws IOException;

  /** The length in bytes of the file. */
  long size(String canonical) throws IOException;

  /**
   * The SHA-256 of the file.
   *
   * @param canonical a name that {@link #canonical} gave
   * @throws ImageReadException where it has passed in a stream and nobody asked then
   */
  Digest sha256(String canonical) throws IOException;

  /** Names that are there, for a message about what is not. */
  Collection<String> names() throws IOException;

  static ImageReadException overJsonLimit(String name, long size, Limits limits) {
    return new ImageReadException(
            Fault.LIMIT_EXCEEDED,
            "a JSON document of at most " + limits.jsonBytes() + " bytes",
            size + " bytes",
            "If you trust this image, raise the limit with --max-json-bytes.")
        .within(Quoted.printable(name));
  }

  /** What has the first bytes of something else than a layer. */
  static ImageReadException notALayer(byte[] head, int length) {
    return new ImageReadException(
        Sniffer.isKnown(head, length) ? Fault.UNSUPPORTED : Fault.MALFORMED,
        "a layer: a tar, compressed or not",
        Sniffer.what(head, length),
        "Check what the image holds, or save it again: only layers that are tars can be read.");
  }

  static ImageReadException notAFile(String name, String found) {
    return new ImageReadException(
            Fault.MALFORMED, "a file", found, "Save the image again; this archive is damaged.")
        .within(Quoted.printable(name));
  }
}
