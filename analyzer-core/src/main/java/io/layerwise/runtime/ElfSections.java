package io.layerwise.runtime;

/** The section header table (System V ABI, "Sections"). */
final class ElfSections {
  private static final int PROGBITS = 1;
  private static final int SYMTAB = 2;
  private static final int STRTAB = 3;
  private static final long ALLOC = 2;

  private ElfSections() {}

  /**
   * A stripped file has no symbol table. One that has loses it, its strings, and every section that
   * is not loaded and holds data: debug information, whatever it is called.
   */
  static long strippableBytes(ElfHeader header, byte[] rows, long length) {
    ElfNumbers numbers = header.numbers(rows);
    boolean wide = header.wide();
    boolean symbols = false;
    long bytes = 0;
    for (int i = 0; i < header.sections().rows(); i++) {
      int at = i * header.sections().rowBytes();
      int type = numbers.integer(at + 4);
      long flags = numbers.word(at + 8);
      long size = numbers.word(at + (wide ? 32 : 20));
      boolean removed = type == SYMTAB || type == STRTAB || type == PROGBITS;
      symbols |= type == SYMTAB;
      if (removed && (flags & ALLOC) == 0 && size > 0 && size <= length) {
        bytes += size;
      }
    }
    return symbols ? Math.min(bytes, length) : 0;
  }
}
