package io.layerwise.archive;

import io.layerwise.oci.ImageReadException;
import io.layerwise.oci.ImageReadException.Fault;
import io.layerwise.oci.Quoted;
import io.layerwise.tar.TarMagic;
import java.nio.charset.StandardCharsets;

/** Tells what a file is by its first bytes. */
final class Sniffer {
  /** How many first bytes are looked at: a tar's first header. */
  static final int LENGTH = 512;

  private Sniffer() {}

  /** Whether the bytes are those of a layer: compressed, or a tar. */
  static boolean isLayer(byte[] head, int length) {
    return Compression.of(head, length) != Compression.NONE || isTar(head, length);
  }

  static boolean isTar(byte[] head, int length) {
    return TarMagic.matches(head, length);
  }

  static boolean isJson(byte[] head, int length) {
    for (int i = 0; i < length; i++) {
      byte b = head[i];
      if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
        return b == '{' || b == '[';
      }
    }
    return false;
  }

  static ImageReadException notATar(byte[] head, int length) {
    String found;
    if (isJson(head, length)) {
      found = "JSON";
    } else if (length >= 4 && head[0] == 0x7f && head[1] == 'E' && head[2] == 'L') {
      found = "an ELF program";
    } else if (length >= 4 && head[0] == 'P' && head[1] == 'K') {
      found = "a zip archive";
    } else {
      found =
          "bytes that begin "
              + Quoted.of(new String(head, 0, Math.min(length, 16), StandardCharsets.ISO_8859_1));
    }
    return new ImageReadException(
        Fault.MALFORMED,
        "a tar, plain or compressed with gzip, zstd, xz or bzip2",
        found,
        "Give an archive of docker save, podman save or skopeo, or an OCI image layout.");
  }
}
