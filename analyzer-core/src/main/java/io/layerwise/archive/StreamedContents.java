package io.layerwise.archive;

import io.layerwise.archive.StreamedArchive.LayerVisitor;
import io.layerwise.oci.ImageReadException;
import io.layerwise.oci.Quoted;
import io.layerwise.tar.StreamInput;
import io.layerwise.tar.TarEntry;
import io.layerwise.tar.TarReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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
    while (tar.next()) {
      TarEntry entry = tar.entry();
      names.add(entry);
      forget(ArchiveNames.name(entry));
      if (hasContent(entry)) {
        readFile(ArchiveNames.name(entry), entry.storedSize(), new EntryContent(tar), visitor);
      }
    }
    // What follows the end of the tar is read too: damage there is damage of the compressed file,
    // and whoever writes into the pipe must not find it closed.
    in.transferTo(OutputStream.nullOutputStream());
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
      if (hasContent(entry) && names.isFileAt(name, entry.contentOffset())) {
        visitor.visit(name, new EntryContent(tar));
      }
    }
  }

  /** A name that comes twice means its last file, as when the tar is unpacked. */
  private void forget(String name) {
    documents.remove(name);
    failures.remove(name);
  }

  private static boolean hasContent(TarEntry entry) {
    return entry.storedSize() > 0 && entry.sparse().isEmpty();
  }

  private void readFile(String name, long size, EntryContent content, LayerVisitor visitor)
      throws IOException {
    byte[] head = content.peek(Sniffer.LENGTH);
    if (Sniffer.isLayer(head, head.length)) {
      visit(name, content, visitor);
    } else if (Sniffer.isJson(head, head.length)
        && size <= limits.jsonBytes()
        && documentBytes + size <= DOCUMENT_BUDGET) {
      failures.put(name, Contents.notALayer("JSON"));
      documents.put(name, content.readAllBytes());
      documentBytes += size;
    } else {
      failures.put(name, Contents.notALayer("something else"));
    }
  }

  /** A layer's own fault waits until it is known whether the image needs the layer. */
  private void visit(String name, EntryContent content, LayerVisitor visitor) throws IOException {
    try {
      visitor.visit(name, content);
    } catch (ImageReadException e) {
      content.throwOwnFailure();
      failures.put(name, e);
    }
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
