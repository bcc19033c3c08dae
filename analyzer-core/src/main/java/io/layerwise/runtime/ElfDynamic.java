package io.layerwise.runtime;

import io.layerwise.runtime.ElfSegment.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The dynamic section (System V ABI, "Dynamic Section").
 *
 * @param complete whether every string that it speaks of was read
 */
record ElfDynamic(List<String> needed, List<String> runPaths, boolean complete) {
  private static final int NEEDED = 1;
  private static final int STRTAB = 5;
  private static final int RPATH = 15;
  private static final int RUNPATH = 29;

  private static final int LONGEST_NAME = 4096;
  private static final int MOST_NAMES = 4096;

  /** Of a file that is linked statically. */
  private static final ElfDynamic NONE = new ElfDynamic(List.of(), List.of(), true);

  private static final ElfDynamic UNREAD = new ElfDynamic(List.of(), List.of(), false);

  static ElfDynamic of(ElfHeader header, List<ElfSegment> segments, ElfPieces pieces) {
    Optional<ElfSegment> dynamic =
        segments.stream().filter(segment -> segment.kind() == Kind.DYNAMIC).findFirst();
    if (dynamic.isEmpty()) {
      return NONE;
    }
    return pieces
        .bytes(dynamic.get().offset(), Math.min(dynamic.get().bytes(), 1 << 20))
        .map(rows -> parse(header, rows, segments, pieces))
        .orElse(UNREAD);
  }

  private static ElfDynamic parse(
      ElfHeader header, byte[] rows, List<ElfSegment> segments, ElfPieces pieces) {
    ElfNumbers numbers = header.numbers(rows);
    int word = header.wide() ? 8 : 4;
    List<Long> needed = new ArrayList<>();
    List<Long> paths = new ArrayList<>();
    long strings = -1;
    for (int at = 0; at + 2 * word <= rows.length; at += 2 * word) {
      long value = numbers.word(at + word);
      switch ((int) Math.max(-1, Math.min(numbers.word(at), Integer.MAX_VALUE))) {
        case NEEDED -> needed.add(value);
        case RPATH, RUNPATH -> paths.add(value);
        case STRTAB -> strings = offset(segments, value);
        default -> {}
      }
    }
    if (needed.size() > MOST_NAMES || (strings < 0 && !needed.isEmpty())) {
      return UNREAD;
    }
    Texts texts = new Texts(pieces, strings);
    List<String> names = texts.of(needed);
    List<String> directories = new ArrayList<>();
    texts.of(paths).forEach(path -> directories.addAll(List.of(path.split(":", -1))));
    return new ElfDynamic(names, directories, names.size() == needed.size());
  }

  /** Where in the file a place in memory comes from; -1 for nowhere. */
  private static long offset(List<ElfSegment> segments, long address) {
    for (ElfSegment segment : segments) {
      long into = address - segment.address();
      if (segment.kind() == Kind.LOAD && into >= 0 && into < segment.bytes()) {
        return segment.offset() + into;
      }
    }
    return -1;
  }

  /** The string table. */
  private record Texts(ElfPieces pieces, long start) {
    List<String> of(List<Long> places) {
      List<String> texts = new ArrayList<>();
      for (long place : places) {
        String text = place < 0 ? "" : text(pieces.upTo(start + place, LONGEST_NAME));
        if (!text.isEmpty()) {
          texts.add(text);
        }
      }
      return texts;
    }
  }

  /** The text up to the first zero byte. */
  static String text(byte[] bytes) {
    int end = 0;
    while (end < bytes.length && bytes[end] != 0) {
      end++;
    }
    return new String(bytes, 0, end, StandardCharsets.UTF_8);
  }
}
