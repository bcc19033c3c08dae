package io.layerwise.archive;

import io.layerwise.archive.StreamedArchive.LayerVisitor;
import io.layerwise.oci.Digest;
import io.layerwise.oci.ImageReadException;
import io.layerwise.oci.Quoted;
import io.layerwise.oci.V1Image;
import io.layerwise.tar.EntryType;
import io.layerwise.tar.StreamInput;
import io.layerwise.tar.TarEntry;
import io.layerwise.tar.TarReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What remains of a stream that has passed: its names, its documents and what went wrong. */
final class StreamedContents implements Contents {
  /** Documents of images that nobody asked for may be dropped; these many bytes are kept. */
  private static final long DOCUMENT_BUDGET = 64L << 20;

  private final Limits limits;
  private final ArchiveNames names;
  private final Map<String, byte[]> documents = new HashMap<>();
  private final Map<String, ImageReadException> failures = new HashMap<>();
  private final Map<String, Digest> digests = new HashMap<>();
  private long documentBytes;

  StreamedContents(Limits limits) {
    this.limits = limits;
    this.names = new ArchiveNames(limits);
  }

  /**
   * Reads an archive through.
   *
   * @param visitor handed each blob that may be a layer
   */
  void readAll(InputStream in, LayerVisitor visitor) throws IOException {
    TarReader tar = new TarReader(new StreamInput(in), limits.tar());
    try {
      readEntries(tar, visitor);
      // What follows the end of the tar is read too: damage there is damage of the compressed file,
      // and whoever writes into the pipe must not find it closed.
      in.transferTo(OutputStream.nullOutputStream());
    } catch (TrailingBytesException e) {
      e.requireEnd(tar.markedEnd());
    }
  }

  private void readEntries(TarReader tar, LayerVisitor visitor) throws IOException {
    while (tar.next()) {
      TarEntry entry = tar.entry();
      names.add(entry);
      forget(ArchiveNames.name(entry));
      if (entry.type() == EntryType.FILE && entry.sparse().isEmpty()) {
        requireWithinLimit(entry);
        readFile(ArchiveNames.name(entry), entry.storedSize(), new EntryContent(tar), visitor);
      }
    }
  }

  /**
   * Reads again, from its beginning, the archive that this has read.
   *
   * @param visitor handed the layers of the names that it wants, as they were read last
   */
  void readAgain(InputStream in, LayerVisitor visitor) throws IOException {
    TarReader tar = new TarReader(new StreamInput(in), limits.tar());
    while (tar.next()) {
      TarEntry entry = tar.entry();
      String name = ArchiveNames.name(entry);
      if (entry.type() == EntryType.FILE && names.isFileAt(name, entry.contentOffset())) {
        visitor.visit(name, new EntryContent(tar));
      }
    }
  }

  /** A name that comes twice means its last file, as when the tar is unpacked. */
  private void forget(String name) {
    documents.remove(name);
    failures.remove(name);
  }

  /** What a file claims to hold is passed over, however little of it is there. */
  private void requireWithinLimit(TarEntry entry) throws ImageReadException {
    if (entry.storedSize() > limits.layerBytes()) {
      throw limits
          .overLayerBytes(entry.storedSize() + " bytes")
          .within(Quoted.printable(ArchiveNames.name(entry)));
    }
  }

  private void readFile(String name, long size, EntryContent content, LayerVisitor visitor)
      throws IOException {
    byte[] head = content.peek(Sniffer.LENGTH);
    if (Sniffer.isLayer(head, head.length)) {
      visit(name, content, visitor);
      return;
    }
    if (size == 0) {
      visit(name, content, visitor); // an empty layer, or an empty document
    } else {
      failures.put(name, Contents.notALayer(head, head.length));
    }
    if (size <= limits.jsonBytes() && documentBytes + size <= DOCUMENT_BUDGET) {
      documents.put(name, content.readAllBytes());
      documentBytes += size;
    }
  }

  /** A layer's own fault waits until it is known whether the image needs the layer. */
  private void visit(String name, EntryContent content, LayerVisitor visitor) throws IOException {
    try {
      if (isLegacyLayer(name)) {
        MessageDigest digest = Digest.newSha256();
        visitor.visit(name, new DigestInputStream(content, digest));
        digests.put(name, Digest.of("sha256", digest.digest()));
      } else {
        visitor.visit(name, content);
      }
    } catch (ImageReadException e) {
      content.throwOwnFailure();
      failures.put(name, e);
    }
  }

  /**
   * Whether the file may be a layer of Docker before 1.10, whose digest stands nowhere. Docker
   * since then wrote its {@code json} before it, with no time for all but the topmost layer.
   */
  private boolean isLegacyLayer(String name) {
    byte[] json =
        name.endsWith("/layer.tar")
            ? documents.get(name.substring(0, name.lastIndexOf('/')) + "/json")
            : null;
    try {
      return name.endsWith("/layer.tar")
          && (json == null || !V1Image.parse(json).isForOldReaders());
    } catch (ImageReadException e) {
      return false;
    }
  }

  @Override
  public Digest sha256(String canonical) throws IOException {
    Digest digest = digests.get(canonical);
    if (digest == null) {
      throw new ImageReadException(
              ImageReadException.Fault.UNSUPPORTED,
              "an image with the digests of its layers, or one in a file",
              "a stream of an image without them, as Docker before 1.10 wrote it",
              "Save the image to a file and give that.")
          .within(Quoted.printable(canonical));
    }
    return digest;
  }

  Map<String, ImageReadException> failures() {
    return failures;
  }

  @Override
  public Optional<String> canonical(String name) throws IOException {
    return names.canonical(name);
  }

  @Override
  public byte[] document(String canonical) throws IOException {
    byte[] document = documents.get(canonical);
    if (document != null) {
      return document;
    }
    long size = names.size(canonical);
    if (size > limits.jsonBytes() || documentBytes + size > DOCUMENT_BUDGET) {
      throw Contents.overJsonLimit(canonical, size, limits);
    }
    throw new ImageReadException(
            ImageReadException.Fault.MALFORMED,
            "a JSON document",
            "something else",
            "Save the image again; this file of the archive is damaged.")
        .within(Quoted.printable(canonical));
  }

  @Override
  public long size(String canonical) {
    return names.size(canonical);
  }

  @Override
  public Collection<String> names() {
    return names.names();
  }
}
