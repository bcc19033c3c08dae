package io.layerwise.practice;

import io.layerwise.finding.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What all practices came to.
 *
 * @param results one a practice, in the order of the catalogue
 */
public record PracticeResults(List<PracticeResult> results) {
  public PracticeResults {
    results = List.copyOf(results);
  }

  /**
   * Joins what the sources say.
   *
   * @param observations in any order
   * @param given the sources that there were
   */
  public static PracticeResults of(List<Observation> observations, Set<Source> given) {
    Map<Practice, List<Observation>> byPractice = new LinkedHashMap<>();
    observations.forEach(
        one -> byPractice.computeIfAbsent(one.practice(), any -> new ArrayList<>()).add(one));
    return new PracticeResults(
        PracticeCatalogue.all().stream()
            .map(practice -> result(practice, byPractice.getOrDefault(practice, List.of()), given))
            .toList());
  }

  private static PracticeResult result(
      Practice practice, List<Observation> observations, Set<Source> given) {
    return PracticeResult.of(
        practice,
        observations.isEmpty()
            ? List.of(practice.skipped(practice.sources().get(0), missing(practice, given)))
            : IgnoredInDockerfile.spread(observations));
  }

  private static String missing(Practice practice, Set<Source> given) {
    String needed =
        practice.sources().stream()
            .filter(source -> !given.contains(source))
            .map(PracticeResults::named)
            .collect(Collectors.joining(" or "));
    return needed.isEmpty() ? "nothing that was given tells" : "only " + needed + " tells";
  }

  private static String named(Source source) {
    return switch (source) {
      case IMAGE -> "an image";
      case DOCKERFILE -> "a Dockerfile (--dockerfile)";
      case COMPOSE -> "a compose file (--compose)";
      case SCAN -> "a scanner's report (--scan)";
    };
  }

  /** Those of a state, in the order of the catalogue. */
  public List<PracticeResult> of(PracticeState state) {
    return results.stream().filter(result -> result.state() == state).toList();
  }

  /** Those that fail at a severity or over it. */
  public List<PracticeResult> failingAtLeast(Severity severity) {
    return of(PracticeState.FAIL).stream()
        .filter(result -> result.severity().compareTo(severity) >= 0)
        .toList();
  }
}
