package io.layerwise.benchmarks.rebuild;

/**
 * How claims compare with what a rebuild removes, in bytes.
 *
 * @param removed by the rebuild
 * @param claimed by findings
 * @param found removed as well as claimed
 */
record Score(long removed, long claimed, long found) {
  static final Score ZERO = new Score(0, 0, 0);

  /**
   * Of one file, claimed bytes count as removed first: {@code false = max(0, claimed + kept −
   * size)}.
   */
  static Score of(long size, long kept, long claimed) {
    return new Score(size - kept, claimed, Math.min(claimed, size - kept));
  }

  Score plus(Score other) {
    return new Score(removed + other.removed, claimed + other.claimed, found + other.found);
  }

  /** Claimed, though the rebuild keeps them. */
  long falselyClaimed() {
    return claimed - found;
  }

  /** Removed, though no finding claims them. */
  long missed() {
    return removed - found;
  }
}
