package io.layerwise.practice;

import io.layerwise.finding.Severity;
import java.util.Comparator;
import java.util.List;

/**
 * What a practice came to, by all that was given.
 *
 * @param state the one that matters most of all observations
 * @param severity the worst of those that fail, the practice's own where none does
 * @param observations those that matter most first
 */
public record PracticeResult(
    Practice practice, PracticeState state, Severity severity, List<Observation> observations) {
  private static final Comparator<Observation> ORDER =
      Comparator.comparing(Observation::state)
          .thenComparing(Observation::severity)
          .reversed()
          .thenComparing(Observation::source);

  public PracticeResult {
    observations = List.copyOf(observations);
  }

  /**
   * @param observations at least one
   */
  static PracticeResult of(Practice practice, List<Observation> observations) {
    List<Observation> ordered = observations.stream().sorted(ORDER).toList();
    Observation first = ordered.get(0);
    Severity severity =
        first.state() == PracticeState.FAIL ? first.severity() : practice.severity();
    return new PracticeResult(practice, first.state(), severity, ordered);
  }

  /** Those that made the state what it is. */
  public List<Observation> deciding() {
    return observations.stream().filter(one -> one.state() == state).toList();
  }
}
