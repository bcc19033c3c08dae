package io.layerwise.tar;

import io.layerwise.oci.ImageReadException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the map of a sparse file, which stands in the header and the blocks behind it (GNU), in PAX
 * records (0.0 and 0.1) or at the head of the content (1.0).
 */
final class SparseReader {
  private static final int GNU_MAP = 386;
  private static final int GNU_PAIRS = 4;
  private static final int GNU_EXTENDED = 482;
  private static final int GNU_REAL_SIZE = 483;
  private static final int EXTENSION_PAIRS = 21;
  private static final int EXTENSION_EXTENDED = 504;
  private static final int FIELD = 12;

  private final TarReader tar;
  private final HeaderBlock header;
  private final PaxRecords pax;
  private final TarLimits limits;
  private final TarNumber numbers = new TarNumber();

  SparseReader(TarReader tar, HeaderBlock header, PaxRecords pax, TarLimits limits) {
    this.tar = tar;
    this.header = header;
    this.pax = pax;
    this.limits = limits;
  }

  /**
   * @param gnu whether the entry is of GNU's own type {@code S}
   * @param size the bytes behind the header that belong to the file, its map included in 1.0
   */
  SparseMap read(boolean gnu, long size) throws IOException {
    if (gnu) {
      return SparseMap.of(
          numbers.parse(header.bytes, GNU_REAL_SIZE, FIELD, "sparse size"), gnuMap(), size);
    }
    if (pax.sparseMapInContent()) {
      long[] map = mapInContent();
      return SparseMap.of(pax.sparseRealSize(size), map, size - mapBytes);
    }
    return SparseMap.of(pax.sparseRealSize(size), pax.sparseMap(), size);
  }

  private long[] gnuMap() throws IOException {
    List<Long> map = new ArrayList<>();
    addPairs(header.bytes, GNU_MAP, GNU_PAIRS, map);
    boolean extended = header.bytes[GNU_EXTENDED] != 0;
    byte[] block = new byte[HeaderBlock.SIZE];
    while (extended) {
      tar.readFully(block, 0, block.length);
      addPairs(block, 0, EXTENSION_PAIRS, map);
      extended = block[EXTENSION_EXTENDED] != 0;
      requireWithinLimit(map.size());
    }
    return toArray(map);
  }

  private void addPairs(byte[] block, int start, int pairs, List<Long> map)
      throws ImageReadException {
    for (int i = 0; i < pairs; i++) {
      int at = start + i * 2 * FIELD;
      if (block[at] == 0) {
        return;
      }
      map.add(numbers.parse(block, at, FIELD, "sparse offset"));
      map.add(numbers.parse(block, at + FIELD, FIELD, "sparse length"));
    }
  }

  private byte[] mapBlock = new byte[HeaderBlock.SIZE];
  private int mapNext = HeaderBlock.SIZE;
  private long mapBytes;

  /** Decimal numbers, one a line: how many segments, then their offsets and lengths. */
  private long[] mapInContent() throws IOException {
    long count = nextNumber();
    requireWithinLimit(count);
    long[] segments = new long[(int) count * 2];
    for (int i = 0; i < segments.length; i++) {
      segments[i] = nextNumber();
    }
    return segments;
  }

  private long nextNumber() throws IOException {
    long number = 0;
    for (byte digit = nextByte(); digit != '\n'; digit = nextByte()) {
      if (digit < '0' || digit > '9' || number > Long.MAX_VALUE / 10 - 1) {
        throw TarFault.malformed("a sparse map of decimal numbers", "byte " + digit);
      }
      number = number * 10 + digit - '0';
    }
    return number;
  }

  private byte nextByte() throws IOException {
    if (mapNext == HeaderBlock.SIZE) {
      if (tar.readContent(mapBlock) < mapBlock.length) {
        throw TarFault.truncated("a sparse map of whole blocks", "the end of the content");
      }
      mapBytes += mapBlock.length;
      mapNext = 0;
    }
    return mapBlock[mapNext++];
  }

  private void requireWithinLimit(long count) throws ImageReadException {
    if (count > limits.headerBytes() / Long.BYTES) {
      throw TarFault.overLimit("a sparse map", limits.headerBytes(), count * Long.BYTES);
    }
  }

  private static long[] toArray(List<Long> map) {
    return map.stream().mapToLong(Long::longValue).toArray();
  }
}
