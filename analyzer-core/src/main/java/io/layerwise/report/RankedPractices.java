package io.layerwise.report;

import io.layerwise.practice.PracticeResult;
import io.layerwise.practice.PracticeResults;
import io.layerwise.practice.PracticeState;
import java.util.Comparator;
import java.util.List;

/** Practices as people read them: what matters most first. */
public final class RankedPractices {
  private RankedPractices() {}

  /** All, by state: those that fail first, those that were skipped last. */
  public static List<PracticeResult> of(PracticeResults results) {
    Comparator<PracticeResult> byState = Comparator.comparing(PracticeResult::state);
    return results.results().stream()
        .sorted(byState.reversed().thenComparing(RankedPractices::worstFirst))
        .toList();
  }

  /** Those that fail, the worst first; equal ones in the order of the catalogue. */
  public static List<PracticeResult> failing(PracticeResults results) {
    return results.of(PracticeState.FAIL).stream().sorted(RankedPractices::worstFirst).toList();
  }

  /** Only what fails is as bad as it says. */
  private static int worstFirst(PracticeResult one, PracticeResult other) {
    return one.state() == PracticeState.FAIL ? other.severity().compareTo(one.severity()) : 0;
  }
}
