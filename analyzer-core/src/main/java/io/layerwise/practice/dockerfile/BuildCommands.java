package io.layerwise.practice.dockerfile;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Commands that make programs out of sources, and those that fetch what a program depends on. */
final class BuildCommands {
  private static final Set<String> COMPILERS =
      Set.of(
          "gcc",
          "g++",
          "cc",
          "c++",
          "clang",
          "clang++",
          "rustc",
          "javac",
          "ghc",
          "make",
          "gmake",
          "cmake",
          "ninja",
          "meson",
          "tsc",
          "webpack",
          "rollup",
          "esbuild",
          "sbt",
          "xbuild",
          "msbuild",
          "pecl",
          "configure");

  /** What their arguments name where they compile. */
  private static final Map<String, Pattern> COMPILING =
      Map.ofEntries(
          Map.entry("npm", Pattern.compile("build(:.*)?")),
          Map.entry("yarn", Pattern.compile("build(:.*)?")),
          Map.entry("pnpm", Pattern.compile("build(:.*)?")),
          Map.entry("bun", Pattern.compile("build(:.*)?")),
          Map.entry("vite", Pattern.compile("build")),
          Map.entry("next", Pattern.compile("build")),
          Map.entry("ng", Pattern.compile("build")),
          Map.entry("mvn", Pattern.compile("package|install|compile|verify|deploy")),
          Map.entry("mvnw", Pattern.compile("package|install|compile|verify|deploy")),
          Map.entry("gradle", Pattern.compile(":?(.*:)?(build|assemble|bootJar|shadowJar|jar)")),
          Map.entry("gradlew", Pattern.compile(":?(.*:)?(build|assemble|bootJar|shadowJar|jar)")),
          Map.entry("go", Pattern.compile("build|install")),
          Map.entry("cargo", Pattern.compile("build|install|rustc")),
          Map.entry("dotnet", Pattern.compile("build|publish")),
          Map.entry("swift", Pattern.compile("build")),
          Map.entry("stack", Pattern.compile("build|install")),
          Map.entry("cabal", Pattern.compile("build|install")),
          Map.entry("mix", Pattern.compile("compile|release")),
          Map.entry("setup.py", Pattern.compile("build.*|bdist.*")));

  /** What their arguments name where they fetch what manifests list. */
  private static final Map<String, Pattern> FETCHING =
      Map.ofEntries(
          Map.entry("npm", Pattern.compile("ci|install|i|clean-install")),
          Map.entry("yarn", Pattern.compile("install")),
          Map.entry("pnpm", Pattern.compile("install|i|fetch")),
          Map.entry("bun", Pattern.compile("install")),
          Map.entry("poetry", Pattern.compile("install")),
          Map.entry("pipenv", Pattern.compile("install|sync")),
          Map.entry("uv", Pattern.compile("sync")),
          Map.entry("bundle", Pattern.compile("install")),
          Map.entry("composer", Pattern.compile("install")),
          Map.entry("mvn", Pattern.compile("dependency:.*|package|install|compile|verify")),
          Map.entry("mvnw", Pattern.compile("dependency:.*|package|install|compile|verify")),
          Map.entry("gradle", Pattern.compile("dependencies|(.*:)?(build|assemble|bootJar)")),
          Map.entry("gradlew", Pattern.compile("dependencies|(.*:)?(build|assemble|bootJar)")),
          Map.entry("go", Pattern.compile("mod|get|build|install")),
          Map.entry("cargo", Pattern.compile("fetch|cook|build")),
          Map.entry("dotnet", Pattern.compile("restore|build|publish")));

  private BuildCommands() {}

  static boolean compiles(Invocation one) {
    return COMPILERS.contains(one.program()) || names(COMPILING, one);
  }

  /** Whether it reads a list of dependencies and fetches them. */
  static boolean fetches(Invocation one) {
    return switch (one.program()) {
      case "pip", "pip3" -> one.verb().equals("install") && one.has("-r", "--requirement");
      case "npm" -> JavaScriptInstall.isInstall(one);
      case "yarn" -> JavaScriptInstall.isInstall(one);
      default -> names(FETCHING, one);
    };
  }

  private static boolean names(Map<String, Pattern> verbs, Invocation one) {
    Pattern wanted = verbs.get(one.program());
    return wanted != null
        && one.arguments().stream().anyMatch(argument -> wanted.matcher(argument).matches());
  }
}
