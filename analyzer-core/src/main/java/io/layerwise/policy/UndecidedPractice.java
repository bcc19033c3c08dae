package io.layerwise.policy;

import io.layerwise.practice.Observation;
import io.layerwise.practice.PracticeResults;
import io.layerwise.practice.PracticeState;
import java.util.List;

/**
 * A practice of which nobody can tell whether the image keeps to it.
 *
 * @param id as policies name it
 * @param evidence why not, as a sentence without its full stop
 */
public record UndecidedPractice(String id, String evidence) {

  /** Those of all observations, in the order of the catalogue. */
  static List<UndecidedPractice> of(PracticeResults practices) {
    return practices.results().stream()
        .flatMap(result -> result.observations().stream())
        .filter(observation -> observation.state() == PracticeState.UNKNOWN)
        .map(UndecidedPractice::of)
        .distinct()
        .toList();
  }

  private static UndecidedPractice of(Observation observation) {
    return new UndecidedPractice(observation.practice().code().id(), observation.evidence());
  }
}
