package io.layerwise.runtime;

import io.layerwise.runtime.ElfPieces.Range;
import io.layerwise.runtime.ElfSegment.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads an ELF file in one pass, without the code and the data that make up most of it. */
final class ElfReader {
  private static final int MOST_ROWS = 1 << 14;

  /** A file's strings are in its first segment, behind at most its symbols. */
  private static final int FIRST_SEGMENT = 8 << 20;

  /** Tools that edit an ELF file put its strings into a new, short segment. */
  private static final int LATER_SEGMENT = 1 << 20;

  private static final int MOST_DYNAMIC = 1 << 20;

  private ElfReader() {}

  static Optional<ElfFile> read(InputStream in, long length) throws IOException {
    byte[] head = in.readNBytes(ElfHeader.LENGTH);
    Optional<ElfHeader> header = ElfHeader.parse(head);
    if (header.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(read(header.get(), new ElfPieces(in, head), length));
  }

  private static ElfFile read(ElfHeader header, ElfPieces pieces, long length) throws IOException {
    List<ElfSegment> segments = List.of();
    boolean complete = header.segments().rows() == 0;
    if (header.segments().isWithin(length, MOST_ROWS)) {
      ElfHeader.Table table = header.segments();
      pieces.read(List.of(new Range(table.offset(), table.bytes())));
      Optional<byte[]> rows = pieces.bytes(table.offset(), table.bytes());
      segments = rows.map(bytes -> ElfSegment.parse(header, bytes)).orElse(List.of());
      complete = rows.isPresent() && segments.stream().allMatch(one -> one.isSound(length));
      segments = complete ? segments : List.of();
    }
    List<Range> ranges = new ArrayList<>();
    segments.forEach(segment -> wanted(segment).ifPresent(ranges::add));
    boolean hasSections = header.sections().isWithin(length, MOST_ROWS);
    if (hasSections) {
      ranges.add(new Range(header.sections().offset(), header.sections().bytes()));
    }
    pieces.read(ranges);
    ElfDynamic dynamic = ElfDynamic.of(header, segments, pieces);
    long strippable =
        hasSections
            ? pieces
                .bytes(header.sections().offset(), header.sections().bytes())
                .map(rows -> ElfSections.strippableBytes(header, rows, length))
                .orElse(0L)
            : 0;
    return new ElfFile(
        interpreter(segments, pieces),
        dynamic.needed(),
        dynamic.runPaths(),
        complete && dynamic.complete(),
        strippable);
  }

  private static Optional<Range> wanted(ElfSegment segment) {
    long most =
        switch (segment.kind()) {
          case LOAD ->
              segment.offset() == 0 ? FIRST_SEGMENT : segment.executable() ? 0 : LATER_SEGMENT;
          case DYNAMIC -> MOST_DYNAMIC;
          case INTERPRETER -> 4096;
          case OTHER -> 0;
        };
    long bytes = Math.min(most, segment.bytes());
    return bytes > 0 ? Optional.of(new Range(segment.offset(), bytes)) : Optional.empty();
  }

  private static Optional<String> interpreter(List<ElfSegment> segments, ElfPieces pieces) {
    return segments.stream()
        .filter(segment -> segment.kind() == Kind.INTERPRETER)
        .map(segment -> ElfDynamic.text(pieces.upTo(segment.offset(), 4096)))
        .filter(path -> path.startsWith("/"))
        .findFirst();
  }
}
