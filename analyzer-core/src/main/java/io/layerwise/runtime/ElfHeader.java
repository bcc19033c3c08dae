package io.layerwise.runtime;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;

/**
 * The first bytes of an ELF file (System V ABI, "ELF Header"): where its tables are.
 *
 * @param wide whether addresses have 64 bits
 * @param segments the program header table
 * @param sections the section header table
 */
record ElfHeader(boolean wide, ByteOrder order, Table segments, Table sections) {
  static final int LENGTH = 64;

  private static final byte[] MAGIC = {0x7f, 'E', 'L', 'F'};

  /**
   * A table of rows of one size.
   *
   * @param offset in bytes from the start of the file
   */
  record Table(long offset, int rowBytes, int rows) {
    long bytes() {
      return (long) rowBytes * rows;
    }

    /** Whether it lies behind the header, in a file of that length, and is there at all. */
    boolean isWithin(long length, int mostRows) {
      return rows > 0 && rows <= mostRows && offset >= LENGTH && offset <= length - bytes();
    }
  }

  static Optional<ElfHeader> parse(byte[] bytes) {
    if (bytes.length < LENGTH || !Arrays.equals(bytes, 0, 4, MAGIC, 0, 4)) {
      return Optional.empty();
    }
    boolean wide = bytes[4] == 2;
    ByteOrder order = bytes[5] == 2 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    ElfNumbers numbers = new ElfNumbers(ByteBuffer.wrap(bytes).order(order), wide);
    Table segments =
        new Table(
            numbers.word(wide ? 32 : 28),
            numbers.half(wide ? 54 : 42),
            numbers.half(wide ? 56 : 44));
    Table sections =
        new Table(
            numbers.word(wide ? 40 : 32),
            numbers.half(wide ? 58 : 46),
            numbers.half(wide ? 60 : 48));
    boolean known =
        (segments.rows == 0 || segments.rowBytes == (wide ? 56 : 32))
            && (sections.rows == 0 || sections.rowBytes == (wide ? 64 : 40));
    return known ? Optional.of(new ElfHeader(wide, order, segments, sections)) : Optional.empty();
  }

  ElfNumbers numbers(byte[] bytes) {
    return new ElfNumbers(ByteBuffer.wrap(bytes).order(order), wide);
  }
}
