package io.layerwise.practice.image;

import io.layerwise.layer.PathText;
import java.util.List;

/** Where secrets are looked for, as far as a path tells. */
final class SearchedPlaces {
  /**
   * Where distributions put their files (Filesystem Hierarchy Standard), and the kernel its own.
   */
  private static final List<String> SYSTEM =
      List.of(
          "/usr/share/",
          "/usr/lib",
          "/usr/bin/",
          "/usr/sbin/",
          "/usr/include/",
          "/usr/libexec/",
          "/usr/local/lib/",
          "/usr/local/include/",
          "/usr/local/share/",
          "/usr/local/go/",
          "/lib",
          "/bin/",
          "/sbin/",
          "/boot/",
          "/proc/",
          "/sys/",
          "/var/lib/dpkg/",
          "/var/lib/apt/",
          "/var/lib/rpm/",
          "/var/cache/",
          "/lib/apk/",
          "/nix/store/",
          "/opt/java/");

  /** Directories that hold what others wrote. */
  private static final List<String> DEPENDENCIES =
      List.of(
          "node_modules",
          "site-packages",
          "dist-packages",
          "vendor",
          "bower_components",
          "gems",
          ".m2",
          ".gradle",
          ".npm",
          ".yarn",
          ".cache",
          ".cargo",
          ".rustup",
          "rustlib",
          "registry",
          ".nuget",
          "_cacache",
          ".git");

  private static final String GO_MODULES = "/pkg/mod/";

  /** What a library is tested and shown with. */
  private static final List<String> TESTS =
      List.of(
          "test",
          "tests",
          "testing",
          "testdata",
          "test-data",
          "fixtures",
          "fixture",
          "__tests__",
          "spec",
          "example",
          "examples",
          "demo",
          "demos",
          "demoCA",
          "sample",
          "samples",
          "doc",
          "docs",
          "idlelib",
          "benchmark",
          "benchmarks");

  private SearchedPlaces() {}

  /** Whether a file was written by others than the image's author. */
  static boolean isOfOthers(String path) {
    for (String system : SYSTEM) {
      if (path.startsWith(system)) {
        return true;
      }
    }
    return path.contains(GO_MODULES) || PathText.hasDirectory(path, DEPENDENCIES);
  }

  /** Whether it is there to test or show a library. */
  static boolean isTestOfOthers(String path) {
    return isOfOthers(path) && PathText.hasDirectory(path, TESTS);
  }

  /** Whether a file is looked into that is called a key or a login, whoever wrote it. */
  static boolean isSearchedByName(String path) {
    return !isTestOfOthers(path);
  }
}
