package io.layerwise;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** ELF files of 64 bits that hold no program, but all that a linker says of one. */
public final class DrawnElf {
  /** What {@code strip} saves of a file with symbols. */
  public static final int SYMBOL_BYTES = 100_000;

  private static final int SECTIONS_AT = 300_000;
  private static final int HEADER = 64;
  private static final int SEGMENT = 56;
  private static final int SECTION = 64;

  private final List<long[]> dynamic = new ArrayList<>();
  private final ByteArrayOutputStream strings = new ByteArrayOutputStream();
  private String interpreter = "";
  private boolean symbols;

  private DrawnElf() {
    strings.write(0);
  }

  /** A library that links against nothing. */
  public static DrawnElf library() {
    return new DrawnElf();
  }

  /** A program that the usual loader loads. */
  public static DrawnElf program() {
    DrawnElf elf = new DrawnElf();
    elf.interpreter = "/lib64/ld-linux-x86-64.so.2";
    return elf;
  }

  public DrawnElf needs(String library) {
    return tagged(1, library);
  }

  public DrawnElf runPath(String path) {
    return tagged(29, path);
  }

  public DrawnElf withSymbols() {
    symbols = true;
    return this;
  }

  private DrawnElf tagged(long tag, String text) {
    dynamic.add(new long[] {tag, strings.size()});
    strings.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    strings.write(0);
    return this;
  }

  public byte[] bytes() {
    ByteBuffer file = ByteBuffer.allocate(SECTIONS_AT + 3 * SECTION).order(ByteOrder.LITTLE_ENDIAN);
    file.put(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1});
    int stringsAt = HEADER + 3 * SEGMENT;
    int interpreterAt = stringsAt + strings.size();
    int dynamicAt = interpreterAt + interpreter.length() + 1;
    int dynamicBytes = (dynamic.size() + 2) * 16;
    file.putLong(32, HEADER).putShort(54, (short) SEGMENT).putShort(56, (short) 3);
    file.putLong(40, SECTIONS_AT).putShort(58, (short) SECTION).putShort(60, (short) 3);
    segment(file, 0, 1, 0, dynamicAt + dynamicBytes);
    segment(file, 1, interpreter.isEmpty() ? 0 : 3, interpreterAt, interpreter.length() + 1);
    segment(file, 2, dynamic.isEmpty() ? 0 : 2, dynamicAt, dynamicBytes);
    file.put(stringsAt, strings.toByteArray());
    file.put(interpreterAt, interpreter.getBytes(StandardCharsets.UTF_8));
    file.position(dynamicAt);
    dynamic.forEach(row -> file.putLong(row[0]).putLong(row[1]));
    file.putLong(5).putLong(address(stringsAt));
    section(file, 1, 1, 2, 150_000);
    section(file, 2, symbols ? 2 : 1, symbols ? 0 : 2, SYMBOL_BYTES);
    return file.array();
  }

  private static long address(long offset) {
    return 0x400000 + offset;
  }

  private static void segment(ByteBuffer file, int index, int type, long offset, long bytes) {
    int at = HEADER + index * SEGMENT;
    file.putInt(at, type).putInt(at + 4, 4).putLong(at + 8, offset);
    file.putLong(at + 16, address(offset)).putLong(at + 32, bytes);
  }

  private static void section(ByteBuffer file, int index, int type, long flags, long size) {
    int at = SECTIONS_AT + index * SECTION;
    file.putInt(at + 4, type).putLong(at + 8, flags).putLong(at + 32, size);
  }
}
