package io.layerwise.practice.dockerfile;

import java.util.Set;
import java.util.regex.Pattern;

/** Commands that fill or thin out a node_modules directory. */
final class JavaScriptInstall {
  private static final Set<String> NPM = Set.of("ci", "install", "i", "clean-install");
  private static final Set<String> OTHERS = Set.of("", "install", "i");

  /** An option's value, as in {@code --omit dev}, is no package. */
  private static final Set<String> KINDS = Set.of("dev", "production", "prod");

  private static final Pattern PRODUCTION =
      Pattern.compile(
          "(?:.* )?(?:--omit[= ]dev|--only[= ]prod(?:uction)?|--prod(?:uction)?(?:=true)?|-P)(?: .*)?",
          Pattern.DOTALL);
  private static final Pattern DEVELOPMENT =
      Pattern.compile(
          "(?:.* )?(?:--include[= ]dev|--prod(?:uction)?=false|--also[= ]dev.*)(?: .*)?",
          Pattern.DOTALL);

  private JavaScriptInstall() {}

  /** Whether it installs what package.json lists, not packages that it is told. */
  static boolean isInstall(Invocation one) {
    boolean other = one.has("-g", "--global", "--version", "-v", "--help");
    return !other
        && switch (one.program()) {
          case "npm" -> NPM.contains(one.verb()) && KINDS.containsAll(one.operands());
          case "yarn" -> OTHERS.contains(one.verb());
          case "pnpm", "bun" ->
              OTHERS.contains(one.verb())
                  && !one.verb().isEmpty()
                  && KINDS.containsAll(one.operands());
          default -> false;
        };
  }

  /** Whether it takes what is for development out again. */
  static boolean isPrune(Invocation one) {
    return one.is("npm", "pnpm", "yarn") && one.verb().equals("prune");
  }

  /** Whether the command itself says that it wants no development dependencies. */
  static boolean isForProduction(Invocation one) {
    return PRODUCTION.matcher(String.join(" ", one.arguments())).matches()
        || one.before().contains("NODE_ENV=production");
  }

  /** Whether the command itself asks for them. */
  static boolean isForDevelopment(Invocation one) {
    return DEVELOPMENT.matcher(String.join(" ", one.arguments())).matches();
  }
}
