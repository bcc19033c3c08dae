package io.layerwise.practice.dockerfile;

import io.layerwise.dockerfile.DockerfileInstruction;
import io.layerwise.dockerfile.Keyword;
import io.layerwise.practice.BuildPractices;
import io.layerwise.practice.Observation;
import io.layerwise.practice.Practice;
import io.layerwise.practice.PracticeState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether the image holds what was installed for development. */
final class ProductionDependencies implements DockerfileCheck {
  private static final String REQUIREMENTS =
      "(.*/)?(requirements[-_.]?)?(dev|test)(elopment|s)?.*\\.txt|(.*/)?requirements.*(dev|test).*";

  @Override
  public Practice practice() {
    return BuildPractices.PRODUCTION_DEPENDENCIES;
  }

  @Override
  public List<Observation> observe(DockerfileEvidence evidence) {
    List<Observation> found = new ArrayList<>();
    NodeModules.of(evidence)
        .forEach((path, tree) -> found.add(ofTree(path, tree).at(evidence.line(tree.broughtBy()))));
    evidence
        .instructions(Keyword.RUN)
        .forEach(
            run ->
                Invocation.of(run).stream()
                    .flatMap(one -> ofOther(one).stream())
                    .forEach(one -> found.add(one.at(evidence.line(run)))));
    return found.isEmpty()
        ? List.of(
            skipped("nothing is installed of which a part is for development").at(evidence.stage()))
        : found;
  }

  private Observation ofTree(String path, NodeModules.Tree tree) {
    DockerfileInstruction by = tree.broughtBy();
    String what = (by.keyword() == Keyword.RUN ? "the RUN" : "`" + by + "`") + " brings " + path;
    if (tree.state() == PracticeState.FAIL) {
      return fail(what + " with its development dependencies", change(by));
    }
    return tree.state() == PracticeState.PASS
        ? pass(what + " without development dependencies")
        : unknown(what + ", and NODE_ENV is given when the image is built");
  }

  private static String change(DockerfileInstruction by) {
    return by.keyword() == Keyword.RUN
        ? "Install with `npm ci --omit=dev` (`yarn install --production`, `pnpm install --prod`),"
            + " or prune once it is built."
        : "Let the stage that it is taken from end with `npm prune --omit=dev`, or take what a"
            + " stage with `npm ci --omit=dev` installed.";
  }

  private Optional<Observation> ofOther(Invocation one) {
    String all = String.join(" ", one.arguments());
    return switch (one.program()) {
      case "composer" -> of(one, "install", all.contains("--no-dev"), "--no-dev");
      case "poetry" ->
          of(
              one,
              "install",
              all.matches(".*--(no-dev|only[= ]\\S*main\\S*|without[= ]\\S*dev\\S*).*"),
              "--only main");
      case "uv" -> of(one, "sync", all.matches(".*--no-(dev|default-groups).*"), "--no-dev");
      case "pipenv" -> of(one, "install", !one.has("--dev", "-d"), "--deploy");
      case "pip", "pip3" ->
          one.operands().stream().anyMatch(operand -> operand.matches(REQUIREMENTS))
              ? Optional.of(
                  fail(
                      "`" + one.label() + "` takes requirements for development",
                      "Install requirements.txt alone."))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private Optional<Observation> of(Invocation one, String verb, boolean without, String option) {
    if (!one.verb().equals(verb)) {
      return Optional.empty();
    }
    return Optional.of(
        without
            ? pass("`" + one.label() + "` leaves out what is for development")
            : fail(
                "`" + one.label() + "` installs what is for development, too",
                "Write `" + one.label() + " " + option + "`."));
  }
}
