package io.layerwise.inventory;

import io.layerwise.filesystem.FileContents;
import io.layerwise.filesystem.MergedFilesystem;
import io.layerwise.filesystem.PathLookup;
import io.layerwise.layer.PathTable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The distribution that an image is of, as os-release(5) tells it.
 *
 * @param id {@code debian}; lower-case letters, digits and {@code . _ -}
 * @param version {@code 12}; empty where the distribution has none, as a rolling one
 * @param name for people; the id where there is no other
 */
public record OperatingSystem(String id, String version, String name) {
  /** Where it stands, the first one counting; the former mostly is a link to the latter. */
  private static final List<String> FILES = List.of("/etc/os-release", "/usr/lib/os-release");

  private static final int LONGEST = 64 << 10;

  /** Whether a file may have to be kept while a stream passes. */
  static boolean isIn(String path, long bytes) {
    return bytes <= LONGEST && FILES.contains(path);
  }

  /**
   * @return empty where no file tells, or its content was not kept
   */
  public static Optional<OperatingSystem> of(MergedFilesystem filesystem, FileContents contents)
      throws IOException {
    PathLookup lookup = new PathLookup(filesystem);
    int[] nodes =
        FILES.stream()
            .mapToInt(lookup::follow)
            .filter(node -> node != PathTable.NONE)
            .limit(1)
            .toArray();
    OsRelease release = new OsRelease();
    contents.visitWhole(nodes, LONGEST, (node, content) -> release.read(content));
    return release.system();
  }
}
