package io.layerwise.runtime;

import java.util.ArrayList;
import java.util.List;

/**
 * A row of the program header table (System V ABI, "Program Header").
 *
 * @param offset in the file
 * @param address in memory
 * @param bytes in the file
 */
record ElfSegment(Kind kind, boolean executable, long offset, long address, long bytes) {
  private static final int EXECUTABLE = 1;

  enum Kind {
    LOAD,
    DYNAMIC,
    INTERPRETER,
    OTHER
  }

  static List<ElfSegment> parse(ElfHeader header, byte[] table) {
    ElfNumbers numbers = header.numbers(table);
    boolean wide = header.wide();
    List<ElfSegment> segments = new ArrayList<>();
    for (int i = 0; i < header.segments().rows(); i++) {
      int at = i * header.segments().rowBytes();
      long offset = numbers.word(at + (wide ? 8 : 4));
      long bytes = numbers.word(at + (wide ? 32 : 16));
      segments.add(
          new ElfSegment(
              kind(numbers.integer(at)),
              (numbers.integer(at + (wide ? 4 : 24)) & EXECUTABLE) != 0,
              offset,
              numbers.word(at + (wide ? 16 : 8)),
              bytes));
    }
    return segments;
  }

  /** Whether it is of no interest, or in a file of that length. */
  boolean isSound(long length) {
    return kind == Kind.OTHER
        || (offset >= 0 && bytes >= 0 && offset <= length && bytes <= length - offset);
  }

  private static Kind kind(int type) {
    return switch (type) {
      case 1 -> Kind.LOAD;
      case 2 -> Kind.DYNAMIC;
      case 3 -> Kind.INTERPRETER;
      default -> Kind.OTHER;
    };
  }
}
