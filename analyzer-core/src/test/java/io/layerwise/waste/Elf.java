package io.layerwise.waste;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** ELF files that hold no program, but the section table that a linker writes. */
final class Elf {
  /** What {@code strip} saves of a file with symbols. */
  static final int SYMBOL_BYTES = 100_000;

  private static final int TABLE = 300_000;

  private Elf() {}

  /** A file of a loaded section and perhaps a symbol table. */
  static byte[] withSymbols(boolean symbols) {
    ByteBuffer file = ByteBuffer.allocate(TABLE + 3 * 64).order(ByteOrder.LITTLE_ENDIAN);
    file.put(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1});
    file.putLong(40, TABLE).putShort(58, (short) 64).putShort(60, (short) 3);
    section(file, 1, 1, 2, 150_000);
    section(file, 2, symbols ? 2 : 1, symbols ? 0 : 2, SYMBOL_BYTES);
    return file.array();
  }

  private static void section(ByteBuffer file, int index, int type, long flags, long size) {
    int at = TABLE + index * 64;
    file.putInt(at + 4, type).putLong(at + 8, flags).putLong(at + 32, size);
  }
}
