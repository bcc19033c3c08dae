package io.layerwise.practice;

import java.util.Optional;
import java.util.Set;

/** Whether a command installs what a lockfile says. */
public final class LockedInstalls {
  /** Those that have a lockfile; of what pip and Maven are given, nobody knows whether it is. */
  private static final Set<String> LOCKING =
      Set.of("npm", "yarn", "pnpm", "bun", "poetry", "pipenv", "uv", "bundle", "composer");

  private LockedInstalls() {}

  /** Whether it installs by a lockfile, and nothing is to be changed about it. */
  public static boolean keepToTheLockfile(Invocation one) {
    return LOCKING.contains(one.program()) && BuildCommands.fetches(one) && change(one).isEmpty();
  }

  /** What to write instead, as a sentence; empty where nothing is wrong. */
  public static Optional<String> change(Invocation one) {
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
            .filter(LockedInstalls::isUnpinned)
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
