package io.layerwise.tar;

import io.layerwise.oci.ImageReadException;
import io.layerwise.oci.ImageReadException.Fault;
import io.layerwise.oci.Quoted;
import java.io.IOException;
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
  private static final long LARGEST_ID = 0xffff_ffffL;
  private static final int PERMISSIONS = 07777;

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
        beginContent(checkedSize(header.size()));
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
   * Reads the current entry's stored content.
   *
   * @return how many bytes were read; -1 at the end of the content
   */
  public int read(byte[] target, int offset, int length) throws IOException {
    if (unreadContent == 0) {
      return -1;
    }
    int wanted = (int) Math.min(length, unreadContent);
    readFully(target, offset, wanted);
    unreadContent -= wanted;
    return wanted;
  }

  private boolean readHeader() throws IOException {
    int count = in.read(header.bytes, 0, HeaderBlock.SIZE);
    if (count == 0) {
      return false;
    }
    requireBlock(count);
    if (!header.isZero()) {
      header.verifyChecksum();
      return true;
    }
    // Two blocks of zeros close a tar. One at the very end is let pass, one before more is not.
    count = in.read(header.bytes, 0, HeaderBlock.SIZE);
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
    byte[] content = readSmall(checkedSize(header.size()), "extended header", limits.headerBytes());
    switch (type) {
      case 'L' -> longName = Optional.of(untilNul(content));
      case 'K' -> longLink = Optional.of(untilNul(content));
      case 'g' -> {
        PaxRecords records = new PaxRecords();
        records.parse(content);
        globalPax.addAll(records);
        requireFewGlobals();
        requireWithin("global PAX header", limits.headerBytes(), globalPax.bytes());
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

  private void readEntry(byte flag) throws IOException {
    if (!globalPax.isEmpty()) {
      PaxRecords local = new PaxRecords();
      local.addAll(globalPax);
      local.addAll(pax);
      pax.clear();
      pax.addAll(local);
    }
    entry.clear();
    readName();
    entry.type = type(flag);
    readMetadata();
    if (entry.type == EntryType.FILE) {
      readContentPlace(flag);
    } else {
      // Go's archive/tar: only files have content, whatever the size field of others says; GNU's
      // dump directory ('D') lists names there.
      long size = flag == 'D' ? checkedSize(header.size()) : 0;
      beginContent(size);
      entry.size = 0;
    }
    entry.contentOffset = in.position();
  }

  private EntryType type(byte flag) throws ImageReadException {
    return switch (flag) {
      case '0', 0, '7', 'S' -> endsInSlash() ? EntryType.DIRECTORY : EntryType.FILE;
      case '1' -> EntryType.HARD_LINK;
      case '2' -> EntryType.SYMLINK;
      case '3' -> EntryType.CHARACTER_DEVICE;
      case '4' -> EntryType.BLOCK_DEVICE;
      case '5', 'D' -> EntryType.DIRECTORY;
      case '6' -> EntryType.FIFO;
      default ->
          throw TarFault.malformed(
              "a tar entry of a known type", Quoted.of(String.valueOf((char) (flag & 0xff))));
    };
  }

  /** Before POSIX there was no type for a directory: a file's name that ends in a slash was one. */
  private boolean endsInSlash() {
    return entry.nameLength > 0 && entry.name[entry.nameLength - 1] == '/';
  }

  private void readName() throws ImageReadException {
    Optional<byte[]> sparseName = pax.bytes("GNU.sparse.name");
    Optional<byte[]> paxName = sparseName.isPresent() ? sparseName : pax.bytes("path");
    Optional<byte[]> named = paxName.isPresent() ? paxName : longName;
    if (named.isPresent()) {
      setName(named.get(), 0, named.get().length, 0);
    } else {
      int prefix = header.prefixLength();
      int length = header.textLength(HeaderBlock.NAME, HeaderBlock.NAME_LENGTH);
      if (prefix > 0) {
        setName(header.bytes, HeaderBlock.PREFIX, prefix, 0);
        entry.name[prefix] = '/';
        setName(header.bytes, HeaderBlock.NAME, length, prefix + 1);
      } else {
        setName(header.bytes, HeaderBlock.NAME, length, 0);
      }
    }
  }

  private void setName(byte[] from, int offset, int length, int at) throws ImageReadException {
    requireWithin("path", limits.pathBytes(), at + length);
    if (at == 0) {
      entry.ensureName(length + 1 + HeaderBlock.NAME_LENGTH);
    }
    System.arraycopy(from, offset, entry.name, at, length);
    entry.nameLength = at + length;
  }

  private void readMetadata() throws ImageReadException {
    entry.mode = header.mode() & PERMISSIONS;
    if (pax.isEmpty()) {
      entry.uid = id(header.uid(), "uid");
      entry.gid = id(header.gid(), "gid");
      entry.mtime = header.mtime();
    } else {
      entry.uid = id(pax.number("uid", header.uid()), "uid");
      entry.gid = id(pax.number("gid", header.gid()), "gid");
      entry.mtime = pax.number("mtime", header.mtime());
      entry.xattrs = pax.xattrs();
    }
    switch (entry.type) {
      case SYMLINK, HARD_LINK -> entry.linkName = linkName();
      case CHARACTER_DEVICE, BLOCK_DEVICE -> entry.device = header.device();
      default -> {}
    }
  }

  private byte[] linkName() throws ImageReadException {
    Optional<byte[]> named = pax.bytes("linkpath");
    if (named.isEmpty()) {
      named = longLink;
    }
    int length = header.textLength(HeaderBlock.LINK_NAME, HeaderBlock.NAME_LENGTH);
    byte[] target =
        named.orElseGet(
            () ->
                Arrays.copyOfRange(
                    header.bytes, HeaderBlock.LINK_NAME, HeaderBlock.LINK_NAME + length));
    requireWithin("link target", limits.pathBytes(), target.length);
    return target;
  }

  private static int id(long value, String field) throws ImageReadException {
    if (value < Integer.MIN_VALUE || value > LARGEST_ID) {
      throw TarFault.malformed("a " + field + " of 32 bits", Long.toString(value));
    }
    return (int) value;
  }

  private void readContentPlace(byte flag) throws IOException {
    long size = checkedSize(pax.isEmpty() ? header.size() : pax.number("size", header.size()));
    beginContent(size);
    entry.size = size;
    entry.storedSize = size;
    if (flag == 'S' || pax.isSparse()) {
      SparseMap map = new SparseReader(this, header, pax, limits).read(flag == 'S', size);
      entry.sparse = Optional.of(map);
      entry.size = map.realSize();
      entry.storedSize = unreadContent;
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

  private static long checkedSize(long size) throws ImageReadException {
    if (size < 0 || size > Long.MAX_VALUE - HeaderBlock.SIZE) {
      throw TarFault.malformed("a size of 0 bytes or more", size + " bytes");
    }
    return size;
  }

  private byte[] readSmall(long size, String what, int limit) throws IOException {
    requireWithin(what, limit, size);
    beginContent(size);
    byte[] content = new byte[(int) size];
    read(content, 0, content.length);
    return content;
  }

  /** Reads exactly {@code length} bytes. */
  void readFully(byte[] target, int offset, int length) throws IOException {
    int count = in.read(target, offset, length);
    if (count < length) {
      throw TarFault.truncated(
          length + " bytes at byte " + (in.position() - count) + entryNamed(), "only " + count);
    }
  }

  private static void requireWithin(String what, long limit, long found) throws ImageReadException {
    if (found > limit) {
      throw TarFault.overLimit("a " + what, limit, found);
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
