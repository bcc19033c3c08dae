package io.layerwise.practice.dockerfile;

import io.layerwise.dockerfile.DockerfileInstruction;
import io.layerwise.dockerfile.Keyword;
import io.layerwise.practice.BuildPractices;
import io.layerwise.practice.Observation;
import io.layerwise.practice.Practice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether what installs dependencies keeps to the lockfile. */
final class LockedInstall implements DockerfileCheck {
  /** Those that have a lockfile; of what pip and Maven are given, nobody knows whether it is. */
  private static final Set<String> LOCKING =
      Set.of("npm", "yarn", "pnpm", "bun", "poetry", "pipenv", "uv", "bundle", "composer");

  @Override
  public Practice practice() {
    return BuildPractices.LOCKED_INSTALL;
  }

  @Override
  public List<Observation> observe(DockerfileEvidence evidence) {
    List<Observation> found = new ArrayList<>();
    evidence
        .neededInstructions()
        .filter(one -> one.keyword() == Keyword.RUN)
        .forEach(run -> of(run).ifPresent(one -> found.add(one.at(evidence.line(run)))));
    return found.isEmpty()
        ? List.of(skipped("no RUN installs by a lockfile").at(evidence.stage()))
        : found;
  }

  /** The first command that fails, or else the first that passes. */
  private Optional<Observation> of(DockerfileInstruction run) {
    List<Invocation> all = Invocation.of(run);
    return all.stream()
        .flatMap(one -> change(one).map(change -> fail(evidence(one), change)).stream())
        .findFirst()
        .or(
            () ->
                all.stream()
                    .filter(one -> LOCKING.contains(one.program()) && BuildCommands.fetches(one))
                    .findFirst()
                    .map(one -> pass("`" + one.label() + "` keeps to what is locked")));
  }

  private static String evidence(Invocation one) {
    return "`" + one.label() + "` may install other versions than those that were tested";
  }

  /** What to write instead; empty where nothing is wrong. */
  private static Optional<String> change(Invocation one) {
    return switch (one.program()) {
      case "npm" -> ofNpm(one);
      case "yarn" ->
          needs(
              JavaScriptInstall.isInstall(one)
                  && !one.has("--frozen-lockfile", "--immutable", "--pure-lockfile"),
              "yarn install --frozen-lockfile",
              " (`--immutable` from Yarn 2 on)");
      case "pnpm", "bun" ->
          needs(
              JavaScriptInstall.isInstall(one) && !one.has("--frozen-lockfile"),
              one.program() + " install --frozen-lockfile",
              "");
      case "pipenv" ->
          needs(
              one.verb().equals("install") && !one.has("--deploy", "--ignore-pipfile"),
              "pipenv install --deploy",
              "");
      case "uv" ->
          needs(
              one.verb().equals("sync") && !one.has("--locked", "--frozen"),
              "uv sync --locked",
              "");
      case "composer", "bundle", "poetry", "cargo" ->
          needs(
              one.verb().equals("update"),
              one.is("cargo") ? "cargo build --locked" : one.program() + " install",
              "");
      default -> Optional.empty();
    };
  }

  private static Optional<String> needs(boolean wrong, String command, String remark) {
    return wrong ? Optional.of("Write `" + command + "`" + remark + ".") : Optional.empty();
  }

  private static Optional<String> ofNpm(Invocation one) {
    if (JavaScriptInstall.isInstall(one)) {
      String omit = JavaScriptInstall.isForProduction(one) ? " --omit=dev" : "";
      boolean locked = one.verb().equals("ci") || one.verb().equals("clean-install");
      return needs(!locked, "npm ci" + omit, ", and copy package-lock.json beside package.json");
    }
    return one.verb().equals("install") || one.verb().equals("i")
        ? one.operands().stream()
            .filter(LockedInstall::isUnpinned)
            .findFirst()
            .map(name -> "Name the version: `npm install -g " + name + "@<version>`.")
        : Optional.empty();
  }

  /** A name without a version, unlike {@code @scope/name@1.0}, a directory or an address. */
  private static boolean isUnpinned(String name) {
    boolean elsewhere = name.startsWith(".") || name.startsWith("/") || name.contains(":");
    return !elsewhere
        && !name.contains("$")
        && !name.endsWith(".tgz")
        && (name.lastIndexOf('@') <= 0 || name.endsWith("@latest"));
  }
}
