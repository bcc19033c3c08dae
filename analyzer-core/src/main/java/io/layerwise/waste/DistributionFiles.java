package io.layerwise.waste;

import io.layerwise.filesystem.PathLookup;
import io.layerwise.layer.PathTable;
import java.util.List;

/**
 * Where a distribution's packages put their files, if the image has a database of packages at all.
 * They leave /usr/local and /opt alone (Filesystem Hierarchy Standard).
 *
 * @param present whether there is such a database
 */
record DistributionFiles(boolean present) {
  private static final List<String> DATABASES =
      List.of(
          "/var/lib/dpkg/status",
          "/var/lib/dpkg/status.d",
          "/lib/apk/db/installed",
          "/usr/lib/apk/db/installed",
          "/var/lib/rpm",
          "/usr/lib/sysimage/rpm");

  private static final List<String> DIRECTORIES = List.of("/usr/", "/lib", "/bin/", "/sbin/");

  static DistributionFiles of(WasteImage image) {
    PathLookup lookup = new PathLookup(image.filesystem());
    return new DistributionFiles(
        DATABASES.stream().anyMatch(path -> lookup.follow(path) != PathTable.NONE));
  }

  /** Whether a path may belong to a package. */
  boolean mayHold(String path) {
    return present
        && !path.startsWith("/usr/local/")
        && DIRECTORIES.stream().anyMatch(path::startsWith);
  }
}
