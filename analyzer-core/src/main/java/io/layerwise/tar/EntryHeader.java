package io.layerwise.tar;

import io.layerwise.oci.ImageReadException;
import io.layerwise.oci.Quoted;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a header block says of an entry, together with the PAX records and GNU long names before it.
 *
 * @param pax the records of the extended header before the entry
 */
record EntryHeader(
    HeaderBlock block,
    PaxRecords pax,
    Optional<byte[]> longName,
    Optional<byte[]> longLink,
    TarLimits limits) {
  private static final int PERMISSIONS = 07777;

  /** Fills {@code entry} in, but for the place and size of its content. */
  void fill(TarEntry entry, byte flag) throws ImageReadException {
    entry.clear();
    fillName(entry);
    entry.type = type(flag, entry);
    fillMetadata(entry);
  }

  /**
   * How many bytes follow the header. Only files have content, whatever the size field of others
   * says (Go's archive/tar); GNU's dump directory ({@code D}) lists names there.
   */
  long contentSize(byte flag, EntryType type) throws ImageReadException {
    if (type == EntryType.FILE) {
      return checkedSize(pax.isEmpty() ? block.size() : pax.number("size", block.size()));
    }
    return flag == 'D' ? checkedSize(block.size()) : 0;
  }

  static long checkedSize(long size) throws ImageReadException {
    if (size < 0 || size > Long.MAX_VALUE - HeaderBlock.SIZE) {
      throw TarFault.malformed("a size of 0 bytes or more", size + " bytes");
    }
    return size;
  }

  private static EntryType type(byte flag, TarEntry entry) throws ImageReadException {
    return switch (flag) {
      case 0 -> endsInSlash(entry) ? EntryType.DIRECTORY : EntryType.FILE;
      case '0', '7', 'S' -> EntryType.FILE;
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

  /**
   * Before POSIX there was no type for a directory: a name that ends in a slash was one. Of the
   * type {@code 0}, which came with POSIX, it is a file all the same (Go's archive/tar).
   */
  private static boolean endsInSlash(TarEntry entry) {
    return entry.nameLength > 0 && entry.name[entry.nameLength - 1] == '/';
  }

  /** A sparse file's own name wins over GNU's long one, and that over PAX (Go's archive/tar). */
  private void fillName(TarEntry entry) throws ImageReadException {
    Optional<byte[]> named =
        pax.isEmpty() || !pax.isSparse() ? Optional.empty() : pax.bytes("GNU.sparse.name");
    named = named.isPresent() ? named : longName;
    named = named.isPresent() || pax.isEmpty() ? named : pax.bytes("path");
    if (named.isPresent()) {
      setName(entry, named.get(), 0, named.get().length, 0);
      return;
    }
    int prefix = block.prefixLength();
    int length = block.textLength(HeaderBlock.NAME, HeaderBlock.NAME_LENGTH);
    if (prefix == 0) {
      setName(entry, block.bytes, HeaderBlock.NAME, length, 0);
    } else {
      setName(entry, block.bytes, HeaderBlock.PREFIX, prefix, 0);
      entry.name[prefix] = '/';
      setName(entry, block.bytes, HeaderBlock.NAME, length, prefix + 1);
    }
  }

  private void setName(TarEntry entry, byte[] from, int offset, int length, int at)
      throws ImageReadException {
    TarFault.requirePathWithin("path", limits.pathBytes(), at + length);
    if (at == 0) {
      entry.ensureName(length + 1 + HeaderBlock.NAME_LENGTH);
    }
    System.arraycopy(from, offset, entry.name, at, length);
    entry.nameLength = at + length;
  }

  private void fillMetadata(TarEntry entry) throws ImageReadException {
    entry.mode = block.mode() & PERMISSIONS;
    entry.uid = (int) block.uid();
    entry.gid = (int) block.gid();
    entry.mtime = block.mtime();
    if (!pax.isEmpty()) {
      entry.uid = (int) pax.number("uid", entry.uid);
      entry.gid = (int) pax.number("gid", entry.gid);
      entry.mtime = pax.seconds("mtime", entry.mtime);
      entry.xattrs = pax.xattrs();
    }
    switch (entry.type) {
      case SYMLINK, HARD_LINK -> entry.linkName = linkName();
      case CHARACTER_DEVICE, BLOCK_DEVICE -> entry.device = block.device();
      default -> {}
    }
  }

  private byte[] linkName() throws ImageReadException {
    Optional<byte[]> named = longLink.isPresent() ? longLink : pax.bytes("linkpath");
    int start = HeaderBlock.LINK_NAME;
    int length = block.textLength(start, HeaderBlock.NAME_LENGTH);
    byte[] target = named.orElseGet(() -> Arrays.copyOfRange(block.bytes, start, start + length));
    TarFault.requirePathWithin("link target", limits.pathBytes(), target.length);
    return target;
  }
}
