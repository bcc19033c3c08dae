package io.layerwise.practice.dockerfile;

import io.layerwise.dockerfile.Directive;
import io.layerwise.dockerfile.Dockerfile;
import io.layerwise.practice.Observation;
import io.layerwise.practice.Practice;
import io.layerwise.practice.PracticeState;
import io.layerwise.practice.Tool;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the file says that it wants to have as it is: by hadolint's comments, by the same comments
 * with our own names, and by BuildKit's {@code # check=skip=…}.
 */
final class Marks {
  private final Dockerfile dockerfile;

  Marks(Dockerfile dockerfile) {
    this.dockerfile = dockerfile;
  }

  /** The same, or where it fails and a mark speaks of it, ignored. */
  Observation applied(Observation observation) {
    return observation.state() == PracticeState.FAIL
        ? mark(observation).map(observation::ignored).orElse(observation)
        : observation;
  }

  private Optional<String> mark(Observation observation) {
    Practice practice = observation.practice();
    int line = observation.where().line().orElse(0);
    return named(practice, rulesOfLine(line))
        .map(rule -> "the comment above line " + line + " ignores it (" + rule + ")")
        .or(
            () ->
                named(practice, dockerfile.ignoredRules())
                    .map(rule -> "the comment on top of the file ignores it (" + rule + ")"))
        .or(() -> skipped(practice));
  }

  private List<String> rulesOfLine(int line) {
    return dockerfile
        .instructions()
        .filter(one -> one.line() == line)
        .flatMap(one -> one.source().ignoredRules().stream())
        .toList();
  }

  private static Optional<String> named(Practice practice, List<String> rules) {
    List<String> names = new ArrayList<>(practice.idsOf(Tool.HADOLINT));
    names.add(practice.code().id());
    return rules.stream().filter(names::contains).findFirst();
  }

  private Optional<String> skipped(Practice practice) {
    List<String> names = practice.idsOf(Tool.BUILDKIT);
    List<String> skipped = dockerfile.directives().skippedChecks();
    boolean all = skipped.contains("all");
    int line =
        dockerfile.directives().all().stream()
            .filter(directive -> directive.name().equals("check"))
            .map(Directive::line)
            .findFirst()
            .orElse(0);
    return names.stream()
        .filter(name -> all || skipped.contains(name))
        .findFirst()
        .map(name -> "line " + line + " ignores it (" + name + ")");
  }
}
