package io.layerwise.waste;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;

/**
 * The section table of an ELF file, read in one pass (System V ABI, "Sections"). Whatever a file
 * says of itself, no more than its length is read, and of the table no more than a few megabytes.
 *
 * @param strippableBytes of the sections that {@code strip} removes
 */
record ElfFile(long strippableBytes) {
  private static final int HEADER = 64;
  private static final int MOST_SECTIONS = 1 << 14;
  private static final int SHT_PROGBITS = 1;
  private static final int SHT_SYMTAB = 2;
  private static final int SHT_STRTAB = 3;
  private static final long SHF_ALLOC = 2;

  /** Where the table is, and how it is laid out. */
  private record Table(boolean wide, ByteOrder order, long offset, int size, int count) {}

  /**
   * @param length of the file
   * @return empty where it is none, or is damaged
   */
  static Optional<ElfFile> read(InputStream in, long length) throws IOException {
    byte[] header = in.readNBytes(HEADER);
    Optional<Table> found = table(header);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Table table = found.get();
    long bytes = (long) table.size * table.count;
    boolean inside = table.offset >= HEADER && table.offset <= length - bytes;
    if (!inside || table.count == 0 || table.count > MOST_SECTIONS) {
      return Optional.empty();
    }
    try {
      in.skipNBytes(table.offset - HEADER);
    } catch (EOFException e) {
      return Optional.empty();
    }
    byte[] sections = in.readNBytes((int) bytes);
    return sections.length < bytes
        ? Optional.empty()
        : Optional.of(new ElfFile(strippable(table, sections, length)));
  }

  private static Optional<Table> table(byte[] header) {
    if (header.length < HEADER
        || !Arrays.equals(header, 0, 4, new byte[] {0x7f, 'E', 'L', 'F'}, 0, 4)) {
      return Optional.empty();
    }
    boolean wide = header[4] == 2;
    ByteOrder order = header[5] == 2 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    ByteBuffer buffer = ByteBuffer.wrap(header).order(order);
    int size = Short.toUnsignedInt(buffer.getShort(wide ? 58 : 46));
    int count = Short.toUnsignedInt(buffer.getShort(wide ? 60 : 48));
    long offset = wide ? buffer.getLong(40) : Integer.toUnsignedLong(buffer.getInt(32));
    boolean known = size == (wide ? 64 : 40);
    return known ? Optional.of(new Table(wide, order, offset, size, count)) : Optional.empty();
  }

  /**
   * A stripped file has no symbol table. One that has loses it, its strings, and every section that
   * is not loaded and holds data: debug information, whatever it is called.
   */
  private static long strippable(Table table, byte[] sections, long length) {
    ByteBuffer buffer = ByteBuffer.wrap(sections).order(table.order);
    boolean symbols = false;
    long bytes = 0;
    for (int i = 0; i < table.count; i++) {
      int at = i * table.size;
      int type = buffer.getInt(at + 4);
      long flags = table.wide ? buffer.getLong(at + 8) : buffer.getInt(at + 8);
      long size =
          table.wide ? buffer.getLong(at + 32) : Integer.toUnsignedLong(buffer.getInt(at + 20));
      boolean removed = type == SHT_SYMTAB || type == SHT_STRTAB || type == SHT_PROGBITS;
      symbols |= type == SHT_SYMTAB;
      if (removed && (flags & SHF_ALLOC) == 0 && size > 0 && size <= length) {
        bytes += size;
      }
    }
    return symbols ? Math.min(bytes, length) : 0;
  }
}
