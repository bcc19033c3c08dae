package io.layerwise.stage;

import io.layerwise.layer.PathText;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What paths alone tell of the files of a project and of a system. */
final class KnownPaths {
  private static final Set<String> COMPILED =
      Set.of(
          "ts", "tsx", "mts", "cts", "c", "cc", "cpp", "cxx", "h", "hh", "hpp", "hxx", "rs", "go",
          "java", "kt", "kts", "scala", "cs", "fs", "swift", "zig", "pyx", "pxd", "o", "a", "la",
          "s", "asm", "proto", "cmake", "gradle", "csproj", "sln");

  private static final Pattern DESCRIPTION =
      Pattern.compile(
          "dockerfile.*|.*\\.dockerfile|containerfile|\\.dockerignore|docker-compose.*|compose\\.ya?ml"
              + "|makefile|cmakelists\\.txt|meson\\.build|configure\\.ac|.*pom\\.xml|build\\.xml"
              + "|settings\\.xml|cargo\\.(toml|lock)|go\\.(mod|sum)|setup\\.(py|cfg)|tsconfig.*\\.json"
              + "|(webpack|vite|rollup|jest|babel|postcss|tailwind)\\.config\\..*|\\.eslintrc.*"
              + "|\\.prettierrc.*|eslint\\.config\\..*|\\.gitignore|\\.gitattributes|\\.editorconfig"
              + "|package-lock\\.json|npm-shrinkwrap\\.json|yarn\\.lock|pnpm-lock\\.yaml"
              + "|readme.*|changelog.*|contributing.*|.*\\.tsbuildinfo");

  private static final Set<String> MANIFESTS =
      Set.of(
          "package.json",
          "package-lock.json",
          "npm-shrinkwrap.json",
          "yarn.lock",
          ".npmrc",
          "pnpm-lock.yaml",
          "pyproject.toml",
          "poetry.lock",
          "uv.lock",
          "pipfile",
          "pipfile.lock",
          "setup.py",
          "setup.cfg",
          "pom.xml",
          "build.gradle",
          "build.gradle.kts",
          "settings.gradle",
          "settings.gradle.kts",
          "go.mod",
          "go.sum",
          "cargo.toml",
          "cargo.lock",
          "gemfile",
          "gemfile.lock",
          "composer.json",
          "composer.lock");

  /** What package managers, the loader and the user database write for themselves. */
  private static final Pattern STATE =
      Pattern.compile(
          "/var/(lib/(dpkg|apt|pam|systemd|ucf|ca-certificates-java)|cache|log|backups)/.*"
              + "|/lib/apk/db/.*|/etc/apk/.*|/var/lib/rpm/.*|/etc/(passwd|group|shadow|gshadow|subuid|subgid)-?"
              + "|/etc/ld\\.so\\.cache|/etc/\\.pwd\\.lock|/run/.*|/var/run/.*|/dev/.*|/proc/.*|/sys/.*"
              + "|/etc/(hosts|hostname|resolv\\.conf|mtab)|/\\.dockerenv");

  /** What {@code useradd} copies into a home, and what tools keep there. */
  private static final Pattern OF_HOME = Pattern.compile("/(home/[^/]+|root)/\\..*");

  /** Where packages put files (Filesystem Hierarchy Standard). */
  private static final List<String> PACKAGED =
      List.of("/usr/", "/etc/", "/lib", "/bin/", "/sbin/", "/var/");

  /** Where languages keep what they installed. */
  private static final List<String> DEPENDENCIES =
      List.of(
          "node_modules",
          "site-packages",
          "dist-packages",
          "vendor",
          ".m2",
          ".gradle",
          ".cargo",
          "gems");

  /** Where anything of {@link #STATE} is; most paths are elsewhere. */
  private static final List<String> STATE_ROOTS =
      List.of("/var/", "/etc/", "/lib/apk/", "/run/", "/dev/", "/proc/", "/sys/", "/.dockerenv");

  private KnownPaths() {}

  /** Whether a compiler reads it, or wrote it for a later step. */
  static boolean isCompiled(String name) {
    int dot = name.lastIndexOf('.');
    boolean compiled =
        dot >= 0 && COMPILED.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    return compiled || name.endsWith("pom.xml");
  }

  /** Whether it tells people or tools how the project is built. */
  static boolean isDescription(String name) {
    return DESCRIPTION.matcher(name.toLowerCase(Locale.ROOT)).matches();
  }

  /** Whether it names what a project depends on. */
  static boolean isManifest(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return MANIFESTS.contains(lower)
        || lower.startsWith(".yarnrc")
        || lower.endsWith(".csproj")
        || (lower.endsWith(".txt")
            && (lower.startsWith("requirements") || lower.startsWith("constraints")));
  }

  static boolean isState(String path) {
    return STATE_ROOTS.stream().anyMatch(path::startsWith) && STATE.matcher(path).matches();
  }

  /** Whether it is a hidden file of a home: a tool's, or one that came with the user. */
  static boolean isOfHome(String path) {
    boolean home = path.startsWith("/home/") || path.startsWith("/root/");
    return home && OF_HOME.matcher(path).matches();
  }

  /** Whether an installed dependency of a language. */
  static boolean isDependency(String path) {
    return PathText.hasDirectory(path, DEPENDENCIES)
        || path.startsWith("/go/pkg/")
        || path.startsWith("/root/.npm/")
        || path.startsWith("/root/.cache/");
  }

  /** Whether a package may have put it there, or a script of one. */
  static boolean isPackaged(String path) {
    return !path.startsWith("/usr/local/")
        && !path.startsWith("/var/www/")
        && PACKAGED.stream().anyMatch(path::startsWith);
  }
}
