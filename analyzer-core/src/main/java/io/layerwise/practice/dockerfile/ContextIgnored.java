package io.layerwise.practice.dockerfile;

import io.layerwise.dockerfile.Dockerignore;
import io.layerwise.finding.Severity;
import io.layerwise.practice.Observation;
import io.layerwise.practice.Practice;
import io.layerwise.practice.SecretPractices;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether a .dockerignore leaves out what a COPY of the whole context should not take. */
final class ContextIgnored implements DockerfileCheck {
  /** Files that stand for what they are in. */
  static final List<String> LEFT_OUT = List.of(".git/HEAD", ".env");

  @Override
  public Practice practice() {
    return SecretPractices.DOCKERIGNORE;
  }

  @Override
  public List<Observation> observe(DockerfileEvidence evidence) {
    List<ContextCopy> whole =
        ContextCopy.all(evidence).stream().filter(ContextCopy::isWhole).toList();
    Optional<ContextCopy> shipped =
        whole.stream().filter(copy -> copy.isShipped(evidence)).findFirst();
    return List.of(
        shipped
            .or(() -> whole.stream().findFirst())
            .map(
                copy ->
                    of(evidence.context(), copy, shipped.isPresent())
                        .at(evidence.line(copy.instruction())))
            .orElseGet(() -> skipped("no COPY takes all of the context").at(evidence.stage())));
  }

  /** In a stage that only builds, it makes builds slow, and nothing of it is shipped. */
  private Observation of(BuildContext context, ContextCopy copy, boolean shipped) {
    if (!context.known()) {
      return unknown("`" + copy.instruction() + "` takes all of a directory that is not known");
    }
    List<String> missing = notLeftOut(context, copy);
    if (missing.isEmpty()) {
      return pass("`" + copy.instruction() + "` takes neither .git nor .env");
    }
    boolean lesser = !shipped || missing.size() < LEFT_OUT.size();
    Observation found =
        fail(
            "`"
                + copy.instruction()
                + "` takes all of the directory, and "
                + said(context, missing),
            "Write "
                + names(missing, "` and `")
                + " into "
                + context.ignoreFile()
                + ", a line each, and what else a build does not need.");
    return lesser ? found.withSeverity(Severity.LOW) : found;
  }

  /** Those of {@link #LEFT_OUT} that a COPY takes. */
  static List<String> notLeftOut(BuildContext context, ContextCopy copy) {
    Dockerignore none = Dockerignore.of(List.of());
    return LEFT_OUT.stream()
        .filter(path -> !context.ignored().orElse(none).matches(path))
        .filter(path -> !copy.excluded().matches(path))
        .toList();
  }

  /** What is wrong with the ignore file. */
  static String said(BuildContext context, List<String> missing) {
    return context.ignored().isEmpty()
        ? "there is no " + context.ignoreFile()
        : "`" + context.ignoreFile() + "` does not leave out " + names(missing, "` or `");
  }

  private static String names(List<String> paths, String between) {
    return paths.stream()
        .map(path -> path.replaceFirst("/.*", ""))
        .collect(Collectors.joining(between, "`", "`"));
  }
}
