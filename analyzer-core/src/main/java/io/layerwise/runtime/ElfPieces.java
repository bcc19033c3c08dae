package io.layerwise.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The pieces of a file that are of interest, read in the order in which they stand. */
final class ElfPieces {
  /**
   * A piece of a file.
   *
   * @param start in bytes from the start of the file
   */
  record Range(long start, long bytes) {
    long end() {
      return start + bytes;
    }
  }

  /** By where they start in the file. */
  private final TreeMap<Long, byte[]> pieces = new TreeMap<>();

  private final InputStream in;
  private long position;

  /**
   * @param head what was read of the stream before
   */
  ElfPieces(InputStream in, byte[] head) {
    this.in = in;
    this.position = head.length;
    pieces.put(0L, head);
  }

  /** Reads ranges, where a byte of several is read once. What ended too early is left out. */
  void read(List<Range> ranges) throws IOException {
    List<Range> ordered = ranges.stream().sorted(Comparator.comparingLong(Range::start)).toList();
    for (Range range : ordered) {
      long start = Math.max(range.start(), position);
      if (start < range.end()) {
        skipTo(start);
        byte[] content = in.readNBytes((int) (range.end() - start));
        position += content.length;
        pieces.put(start, content);
      }
    }
  }

  private void skipTo(long start) throws IOException {
    while (position < start) {
      long skipped = in.skip(start - position);
      if (skipped <= 0 && in.read() < 0) {
        return;
      }
      position += Math.max(skipped, 1);
    }
  }

  /** A range, however many pieces it was read in; empty where not all of it was read. */
  Optional<byte[]> bytes(long start, long bytes) {
    byte[] result = new byte[(int) bytes];
    int filled = 0;
    while (filled < bytes) {
      byte[] next = upTo(start + filled, (int) bytes - filled);
      if (next.length == 0) {
        return Optional.empty();
      }
      System.arraycopy(next, 0, result, filled, next.length);
      filled += next.length;
    }
    return Optional.of(result);
  }

  /** What was read from a place on, at most {@code most} bytes; empty where it was not read. */
  byte[] upTo(long start, int most) {
    Map.Entry<Long, byte[]> piece = pieces.floorEntry(start);
    if (piece == null || start - piece.getKey() >= piece.getValue().length) {
      return new byte[0];
    }
    int from = (int) (start - piece.getKey());
    int count = Math.min(most, piece.getValue().length - from);
    return Arrays.copyOfRange(piece.getValue(), from, from + count);
  }
}
