package io.layerwise.practice;

import java.util.Set;

/** The directories that an operating system is made of (Filesystem Hierarchy Standard 3.0). */
public final class SystemDirectories {
  private static final Set<String> ALONE =
      Set.of(
          "/",
          "/home",
          "/opt",
          "/root",
          "/run",
          "/usr",
          "/usr/local",
          "/usr/share",
          "/var",
          "/var/lib");

  private static final Set<String> WITH_ALL_BELOW =
      Set.of(
          "/bin",
          "/boot",
          "/dev",
          "/etc",
          "/lib",
          "/lib64",
          "/proc",
          "/sbin",
          "/sys",
          "/usr/bin",
          "/usr/lib",
          "/usr/sbin");

  private SystemDirectories() {}

  /**
   * Whether a path is one of them.
   *
   * @param path absolute, perhaps with a slash at its end
   */
  public static boolean isOne(String path) {
    return ALONE.contains(plain(path)) || WITH_ALL_BELOW.contains(plain(path));
  }

  /** Whether a path is one of them, or lies in one that belongs to the system with all below. */
  public static boolean has(String path) {
    return isOne(path)
        || WITH_ALL_BELOW.stream().anyMatch(top -> plain(path).startsWith(top + "/"));
  }

  private static String plain(String path) {
    return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }
}
