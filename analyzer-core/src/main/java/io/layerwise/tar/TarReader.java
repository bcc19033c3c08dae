package io.layerwise.tar;

import io.layerwise.oci.ImageReadException;
import io.layerwise.oci.ImageReadException.Fault;
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
  /** Every entry looks at them all, so that many would cost entries times records. */
  private static final int MOST_GLOBALS = 256;

  private final TarInput in;
  private final TarLimits limits;
  private final HeaderBlock header = new HeaderBlock();
  private final TarEntry entry = new TarEntry();
  private final PaxRecords globalPax = new PaxRecords();
  private final PaxRecords pax = new PaxRecords();
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

  /** Whether the tar closed with blocks of zeros, as it should; some writers leave them out. */
  public boolean markedEnd() {
    return markedEnd;
  }

  /**
   * Moves to the next entry.
   *
   * @return false at the end of the archive
   * @throws ImageReadException where the tar is malformed, truncated, or larger than a limit
   */
  public boolean next() throws IOException {
    pax.clear();
    longName = Optional.empty();
    longLink = Optional.empty();
    boolean extended = false;
    while (true) {
      skipContent();
      if (!readHeader()) {
        if (extended) {
          throw TarFault.truncated("an entry behind its extended header", "the end of the archive");
        }
        return false;
      }
      byte type = header.type();
      if (type == 'V' || type == 'M' || type == 'N') {
        // GNU's volume label, continuation and old long names: no file of their own.
        beginContent(EntryHeader.checkedSize(header.size()));
      } else if (type == 'x' || type == 'X' || type == 'L' || type == 'K' || type == 'g') {
        readExtension(type);
        extended |= type != 'g';
      } else {
        readEntry(type);
        return true;
      }
    }
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
    requireBlock(count);
    if (!header.isZero()) {
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

  private void requireBlock(int count) throws ImageReadException {
    if (count < HeaderBlock.SIZE) {
      throw TarFault.truncated(
          "a block of 512 bytes at byte " + (in.position() - count), "only " + count);
    }
  }

  private void readExtension(byte type) throws IOException {
    byte[] content =
        readSmall(EntryHeader.checkedSize(header.size()), "extended header", limits.headerBytes());
    switch (type) {
      case 'L' -> longName = Optional.of(untilNul(content));
      case 'K' -> longLink = Optional.of(untilNul(content));
      case 'g' -> {
        PaxRecords records = new PaxRecords();
        records.parse(content);
        globalPax.addAll(records);
        requireFewGlobals();
        TarFault.requireHeaderWithin("global PAX header", limits.headerBytes(), globalPax.bytes());
      }
      default -> pax.parse(content);
    }
  }

  private void requireFewGlobals() throws ImageReadException {
    if (globalPax.count() > MOST_GLOBALS) {
      throw new ImageReadException(
          Fault.LIMIT_EXCEEDED,
          "at most " + MOST_GLOBALS + " global PAX records",
          globalPax.count() + " records",
          "Check that this is a saved image.");
    }
  }

  /** Fills the entry in from its header and whatever extended it. */
  private void readEntry(byte flag) throws IOException {
    applyGlobalPax();
    EntryHeader decoded = new EntryHeader(header, pax, longName, longLink, limits);
    decoded.fill(entry, flag);
    beginContent(decoded.contentSize(flag, entry.type));
    if (entry.type == EntryType.FILE) {
      entry.storedSize = unreadContent;
      if (flag == 'S' || pax.isSparse()) {
        SparseMap map =
            new SparseReader(this, header, pax, limits).read(flag == 'S', unreadContent);
        entry.sparse = Optional.of(map);
        entry.storedSize = unreadContent;
      }
    }
    entry.contentOffset = in.position();
  }

  /** Local records win over global ones. */
  private void applyGlobalPax() {
    if (!globalPax.isEmpty()) {
      PaxRecords local = new PaxRecords();
      local.addAll(globalPax);
      local.addAll(pax);
      pax.clear();
      pax.addAll(local);
    }
  }

  private void beginContent(long size) {
    unreadContent = size;
    padding = (int) (-size & (HeaderBlock.SIZE - 1));
  }

  private void skipContent() throws IOException {
    long wanted = unreadContent + padding;
    if (wanted == 0) {
      return;
    }
    long skipped = in.skip(wanted);
    if (skipped < wanted) {
      throw TarFault.truncated(
          (unreadContent > 0 ? unreadContent + " more bytes of content" : "padding to 512 bytes")
              + " at byte "
              + (in.position() - skipped)
              + entryNamed(),
          "only " + skipped);
    }
    unreadContent = 0;
    padding = 0;
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

  private static byte[] untilNul(byte[] content) {
    int length = 0;
    while (length < content.length && content[length] != 0) {
      length++;
    }
    return Arrays.copyOf(content, length);
  }
}
