package io.layerwise.scan;

import java.util.Set;

/**
 * Files that tell of all packages of a distribution. Each installation writes them again, so
 * neither their layer nor their fate is that of a package.
 */
final class SharedDatabases {
  private static final Set<String> PATHS =
      Set.of(
          "/var/lib/dpkg/status",
          "/lib/apk/db/installed",
          "/usr/lib/apk/db/installed",
          "/var/lib/rpm/Packages",
          "/var/lib/rpm/Packages.db",
          "/var/lib/rpm/rpmdb.sqlite",
          "/usr/lib/sysimage/rpm/Packages",
          "/usr/lib/sysimage/rpm/Packages.db",
          "/usr/lib/sysimage/rpm/rpmdb.sqlite");

  private SharedDatabases() {}

  /**
   * @param path absolute
   */
  static boolean isOne(String path) {
    return PATHS.contains(path);
  }
}
