package io.layerwise.finding;

import java.util.List;

/**
 * Where the bytes of a finding are.
 *
 * @param largest some of the paths, those of most bytes first
 * @param count how many there are in all
 */
public record FoundPaths(List<FoundPath> largest, int count) {
  /** How many paths a finding names at most. */
  public static final int MOST = 20;

  /** Of a finding that is about no path. */
  public static final FoundPaths NONE = new FoundPaths(List.of(), 0);

  public FoundPaths {
    largest = List.copyOf(largest);
  }

  /**
   * @param path absolute; bytes that are not UTF-8 are written {@code \xNN}
   * @param bytes claimed there
   */
  public record FoundPath(String path, long bytes) {}
}
