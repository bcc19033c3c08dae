package io.layerwise.runtime;

import io.layerwise.inventory.Ecosystem;
import io.layerwise.inventory.InstallReason;
import io.layerwise.inventory.InstalledPackage;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which of a distribution's packages are there to build programs: by the section that it sorts them
 * into where it has sections (Debian Policy 2.4), else by their names.
 */
final class BuildTools {
  private static final Set<String> SECTIONS =
      Set.of("devel", "libdevel", "vcs", "debug", "introspection", "golang", "rust", "haskell");

  /** What distributions call their packages of headers, debug symbols and compilers. */
  private static final Pattern NAMES =
      Pattern.compile(
          String.join(
              "|",
              List.of(
                  ".*-(dev|devel|dbg|dbgsym|headers|static|jdk|jdk-headless|jmods|doc|docs)",
                  "(gcc|g\\+\\+|cpp|clang|clang\\+\\+|gfortran|gnat|gdc|llvm|lld|gcc-go)(-[0-9.]+)?",
                  "golang(-.*)?|go|rust(c|up)?|cargo(-.*)?|ghc|cabal(-install)?|stack",
                  "make|gmake|cmake(-.*)?|ninja(-build)?|meson|samurai|autoconf|automake|libtool",
                  "binutils(-.*)?|bison|flex|swig|patch|gdb|valgrind|strace|pkgconf|pkg-config",
                  "build-(essential|base)|dpkg-dev|debhelper|devscripts|fakeroot|alpine-sdk|abuild",
                  "git|mercurial|subversion|bzr|cvs",
                  "npm|yarn(pkg)?|pnpm|node-gyp|maven|gradle|ant|sbt|leiningen|composer|bundler",
                  "ruby-bundler|(python3?|py3)-(pip|wheel|venv|virtualenv|build|poetry)",
                  "python3\\.[0-9]+-venv|virtualenv|pipenv|pipx|cython3?|uv|poetry",
                  "(default|openjdk-[0-9]+)-jdk(-.*)?|dotnet-sdk-.*|mono-devel")));

  /** A JDK without a JRE in its name is a JDK where packages are called so. */
  private static final Pattern ALPINE_JDK = Pattern.compile("openjdk[0-9]+(-src|-demos)?");

  private BuildTools() {}

  static boolean contains(InstalledPackage found) {
    String name = found.name();
    return found.traits().section().map(BuildTools::isBuildSection).orElse(false)
        || NAMES.matcher(name).matches()
        || (found.ecosystem() == Ecosystem.APK
            && (ALPINE_JDK.matcher(name).matches() || isVirtual(found)));
  }

  /** {@code non-free/devel} as {@code devel}. */
  private static boolean isBuildSection(String section) {
    return SECTIONS.contains(section.substring(section.lastIndexOf('/') + 1));
  }

  /** What {@code apk add --virtual .build-deps} makes: a name for what is removed again. */
  private static boolean isVirtual(InstalledPackage found) {
    return found.name().startsWith(".") && found.reason() == InstallReason.EXPLICIT;
  }
}
