package io.layerwise.tar;

import io.layerwise.oci.ImageReadException;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the stored bytes of a sparse file belong (GNU tar manual, "Storing Sparse Files"). Between
 * the segments the file is zeros that the tar does not hold.
 *
 * @param realSize the length in bytes of the file once written out
 * @param segments ascending and apart
 */
public record SparseMap(long realSize, List<Segment> segments) {

  /** A run of stored bytes: where it begins in the file written out, and its length, in bytes. */
  public record Segment(long offset, long length) {}

  /**
   * @param numbers offset and length of each segment in turn
   * @param storedSize the bytes that the tar holds for the file
   * @throws ImageReadException where the segments overlap, leave the file or do not sum to what is
   *     stored
   */
  static SparseMap of(long realSize, long[] numbers, long storedSize) throws ImageReadException {
    List<Segment> segments = new ArrayList<>(numbers.length / 2);
    long end = 0;
    long sum = 0;
    for (int i = 0; i < numbers.length; i += 2) {
      long offset = numbers[i];
      long length = numbers[i + 1];
      if (offset < end || length < 0 || offset > realSize - length) {
        throw TarFault.malformed(
            "a sparse map whose segments ascend within " + realSize + " bytes",
            "a segment of " + length + " bytes at " + offset);
      }
      end = offset + length;
      sum += length;
      segments.add(new Segment(offset, length));
    }
    if (realSize < 0 || sum != storedSize) {
      throw TarFault.malformed(
          "a sparse map of the " + storedSize + " bytes stored", "segments of " + sum + " bytes");
    }
    return new SparseMap(realSize, List.copyOf(segments));
  }
}
