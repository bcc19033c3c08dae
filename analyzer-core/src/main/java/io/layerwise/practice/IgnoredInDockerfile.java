package io.layerwise.practice;

import java.util.List;
import java.util.Optional;

/**
 * Carries a mark in the Dockerfile over to the image that was built from it: who wrote that a line
 * may be as it is, does not want to be told by what the line made.
 */
final class IgnoredInDockerfile {
  private IgnoredInDockerfile() {}

  /**
   * @param observations all of one practice
   */
  static List<Observation> spread(List<Observation> observations) {
    Optional<Observation> mark =
        observations.stream().filter(IgnoredInDockerfile::isMark).findFirst();
    boolean failsUnmarked =
        observations.stream()
            .anyMatch(
                one -> one.source() == Source.DOCKERFILE && one.state() == PracticeState.FAIL);
    if (mark.isEmpty() || failsUnmarked) {
      return observations;
    }
    String why = "line " + mark.get().where().line().orElse(0) + " of the Dockerfile ignores it";
    return observations.stream()
        .map(
            one ->
                one.source() == Source.IMAGE && one.state() == PracticeState.FAIL
                    ? one.ignored(why)
                    : one)
        .toList();
  }

  private static boolean isMark(Observation one) {
    return one.source() == Source.DOCKERFILE && one.state() == PracticeState.IGNORED;
  }
}
