package io.layerwise.tar;

import io.layerwise.oci.ImageReadException;
import io.layerwise.oci.Quoted;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Walks a tar from entry to entry. Content is passed over unless it is asked for with {@link
 * #read}, and every structural fault on the way is an error: a header that does not sum up, a
 * number that is none, content that ends too soon.
 *
 * <p>The format is POSIX pax and ustar, with GNU's long names, sparse files and base-256 numbers,
 * and v7 (libarchive's tar(5) describes them all). Where writers disagree, this reads as Go's
 * archive/tar does, for the engines are written with it.
 */
public final class TarReader {
  private final TarInput in;
  private final TarLimits limits;
  private final HeaderBlock header = new HeaderBlock();
  private final TarEntry entry = new TarEntry();
  private final PaxRecords pax = new PaxRecords();
  private final Oddities oddities = new Oddities();
  private Optional<byte[]> longName = Optional.empty();
  private Optional<byte[]> longLink = Optional.empty();

  /** Bytes of the current entry's content, and of padding behind it, that were not read yet. */
  private long unreadContent;

  private int padding;
  private boolean markedEnd;

  public TarReader(TarInput in, TarLimits limits) {
    this.in = in;
    this.limits = limits;
  }

  /** The entry that {@link #next} found. */
  public TarEntry entry() {
    return entry;
  }

  /** What was read so far that an engine refuses. */
  public Oddities oddities() {
    return oddities;
  }

  /** Whether the tar closed with blocks of zeros, as it should; some writers leave them out. */
  public boolean markedEnd() {
    return markedEnd;
  }

  /**
   * Moves to the next entry. An extended header with no entry behind it is passed over.
   *
   * @return false at the end of the archive
   * @throws ImageReadException where the tar is malformed, truncated, or larger than a limit
   */
  public boolean next() throws IOException {
    forgetExtensions();
    while (skipContent() && readHeader()) {
      byte type = header.type();
      switch (type) {
        case 'x', 'X', 'L', 'K' -> readExtension(type);
        case 'g' -> passGlobal();
        // GNU's volume label, continuation and old long names: no file of their own.
        case 'V', 'M', 'N' -> passOver(type);
        default -> {
          readEntry(type);
          return true;
        }
      }
    }
    return false;
  }

  private void forgetExtensions() {
    pax.clear();
    longName = Optional.empty();
    longLink = Optional.empty();
  }

  /**
   * Records for all entries to come, which neither Docker nor containerd applies: Go's archive/tar
   * gives such a header as an entry of its own, and forgets what extended an entry before it.
   */
  private void passGlobal() throws IOException {
    beginContent(EntryHeader.checkedSize(header.size()));
    forgetExtensions();
  }

  private void passOver(byte type) throws IOException {
    noteType(type);
    beginContent(EntryHeader.checkedSize(header.size()));
  }

  private void noteType(byte type) {
    oddities.add(
        "Docker refuses an entry of type " + (char) type,
        header.bytes,
        header.textLength(HeaderBlock.NAME, HeaderBlock.NAME_LENGTH));
  }

  /**
   * Reads some of the current entry's stored content: what there is at once.
   *
   * @return how many bytes were read; -1 at the end of the content
   */
  public int read(byte[] target, int offset, int length) throws IOException {
    if (unreadContent == 0) {
      return -1;
    }
    int count = in.read(target, offset, (int) Math.min(length, unreadContent));
    advance(count);
    return count;
  }

  /**
   * Passes over some of the current entry's stored content.
   *
   * @return where it lies until something else is asked for; none at the end of the content
   */
  public ByteBuffer take() throws IOException {
    ByteBuffer taken = in.take(unreadContent);
    if (unreadContent > 0) {
      advance(taken.remaining());
    }
    return taken;
  }

  private void advance(int count) throws ImageReadException {
    if (count == 0) {
      throw TarFault.truncated(
          unreadContent + " more bytes of content at byte " + in.position() + entryNamed(),
          "the end of the archive");
    }
    unreadContent -= count;
  }

  private boolean readHeader() throws IOException {
    int count = in.readFully(header.bytes, 0, HeaderBlock.SIZE);
    if (count == 0) {
      return false;
    }
    if (count < HeaderBlock.SIZE && in.position() == count) {
      throw TarFault.notATar("fewer than 512 bytes");
    }
    requireBlock(count);
    if (!header.isZero()) {
      requireTar();
      header.verifyChecksum();
      return true;
    }
    // Two blocks of zeros close a tar. One at the very end is let pass, one before more is not.
    count = in.readFully(header.bytes, 0, HeaderBlock.SIZE);
    if (count != 0) {
      requireBlock(count);
      if (!header.isZero()) {
        throw TarFault.malformed("two blocks of zeros at the end of the tar", "one, then data");
      }
    }
    markedEnd = true;
    return false;
  }

  /** What has no header at its beginning is no tar, rather than a damaged one. */
  private void requireTar() throws ImageReadException {
    boolean first = in.position() == HeaderBlock.SIZE;
    if (first && !TarMagic.matches(header.bytes, HeaderBlock.SIZE)) {
      String found = new String(header.bytes, 0, 16, StandardCharsets.ISO_8859_1);
      throw TarFault.notATar("bytes that begin " + Quoted.of(found));
    }
  }

  private void requireBlock(int count) throws ImageReadException {
    if (count < HeaderBlock.SIZE) {
      throw TarFault.truncated(
          "a block of 512 bytes at byte " + (in.position() - count), "only " + count);
    }
  }

  private void readExtension(byte type) throws IOException {
    if (type == 'X') {
      noteType(type); // Solaris's name for x
    }
    byte[] content =
        readSmall(EntryHeader.checkedSize(header.size()), "extended header", limits.headerBytes());
    switch (type) {
      case 'L' -> longName = named(content);
      case 'K' -> longLink = named(content);
      default -> pax.parse(content);
    }
  }

  /** Fills the entry in from its header and whatever extended it. */
  private void readEntry(byte flag) throws IOException {
    EntryHeader decoded = new EntryHeader(header, pax, longName, longLink, limits);
    decoded.fill(entry, flag);
    beginContent(decoded.contentSize(flag, entry.type));
    if (entry.type == EntryType.FILE) {
      entry.storedSize = unreadContent;
      if (flag == 'S' || (!pax.isEmpty() && pax.isSparse())) {
        SparseMap map =
            new SparseReader(this, header, pax, limits).read(flag == 'S', unreadContent);
        entry.sparse = Optional.of(map);
        entry.storedSize = unreadContent;
      }
    }
    entry.contentOffset = in.position();
    noteOddities(flag);
  }

  /** What Go's archive/tar, or an engine that reads with it, refuses. */
  private void noteOddities(byte flag) {
    if (flag == '7' || flag == 'S' || flag == 'D') {
      noteType(flag);
    }
    if (header.hasUnreadableNumber()) {
      note("Docker refuses a header with a number that is none");
    }
    if (pax.inexact()) {
      note("Docker refuses an extended header with records that are not well-formed");
    }
  }

  private void note(String kind) {
    oddities.add(kind, entry.name, entry.nameLength);
  }

  private void beginContent(long size) {
    unreadContent = size;
    padding = (int) (-size & (HeaderBlock.SIZE - 1));
  }

  /**
   * Passes over what is left of the current entry.
   *
   * @return false where the tar ends before the padding does: some writers leave out the last one
   */
  private boolean skipContent() throws IOException {
    long wanted = unreadContent + padding;
    if (wanted == 0) {
      return true;
    }
    long skipped = in.skip(wanted);
    if (skipped < unreadContent) {
      throw TarFault.truncated(
          unreadContent
              + " more bytes of content at byte "
              + (in.position() - skipped)
              + entryNamed(),
          "only " + skipped);
    }
    unreadContent = 0;
    padding = 0;
    return skipped == wanted;
  }

  private String entryNamed() {
    String name = new String(entry.name, 0, entry.nameLength, StandardCharsets.UTF_8);
    return name.isEmpty() ? "" : " for " + Quoted.of(name);
  }

  private byte[] readSmall(long size, String what, int limit) throws IOException {
    TarFault.requireHeaderWithin(what, limit, size);
    beginContent(size);
    byte[] content = new byte[(int) size];
    readContent(content);
    return content;
  }

  /** Reads as much of the current entry's stored content as fits. */
  int readContent(byte[] target) throws IOException {
    int wanted = (int) Math.min(target.length, unreadContent);
    readFully(target, 0, wanted);
    unreadContent -= wanted;
    return wanted;
  }

  /** Reads exactly {@code length} bytes. */
  void readFully(byte[] target, int offset, int length) throws IOException {
    int count = in.readFully(target, offset, length);
    if (count < length) {
      throw TarFault.truncated(
          length + " bytes at byte " + (in.position() - count) + entryNamed(), "only " + count);
    }
  }

  /** The name up to its NUL; an empty one leaves what the header says. */
  private static Optional<byte[]> named(byte[] content) {
    int length = 0;
    while (length < content.length && content[length] != 0) {
      length++;
    }
    return length == 0 ? Optional.empty() : Optional.of(Arrays.copyOf(content, length));
  }
}
