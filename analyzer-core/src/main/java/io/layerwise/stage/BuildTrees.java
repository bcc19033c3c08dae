package io.layerwise.stage;

import io.layerwise.layer.PathTable;
import java.util.BitSet;
import java.util.Set;

/** Directories that a build system works in, told by what it leaves there. */
final class BuildTrees {
  private static final Set<String> MARKERS =
      Set.of(
          "CMakeCache.txt",
          "CMakeFiles",
          "build.ninja",
          ".ninja_log",
          ".rustc_info.json",
          "maven-status",
          "config.status",
          "meson-info");

  private final SplitImage image;
  private final BitSet roots = new BitSet();

  private BuildTrees(SplitImage image) {
    this.image = image;
  }

  static BuildTrees of(SplitImage image) {
    BuildTrees trees = new BuildTrees(image);
    for (int node = 1; node < image.filesystem().nodes(); node++) {
      if (image.filesystem().isVisible(node)
          && image.filesystem().layer(node) >= image.baseLayers()) {
        trees.look(node, image.name(node));
      }
    }
    return trees;
  }

  private void look(int node, String name) {
    int directory = image.parent(node);
    if (MARKERS.contains(name) || isOfSetuptools(directory, name)) {
      roots.set(directory);
    } else if (name.endsWith(".egg-info") && !KnownPaths.isDependency(image.path(node) + "/")) {
      roots.set(node);
    }
  }

  /** {@code build/lib.linux-x86_64-…}, {@code build/temp.…}, {@code build/bdist.…}. */
  private boolean isOfSetuptools(int directory, String name) {
    return directory > PathTable.ROOT
        && image.name(directory).equals("build")
        && (name.startsWith("lib.") || name.startsWith("temp.") || name.startsWith("bdist."));
  }

  /** Whether a path is in such a directory. The program itself may be, too. */
  boolean contains(int node) {
    int up = node;
    while (up > PathTable.ROOT && !roots.get(up)) {
      up = image.parent(up);
    }
    return up > PathTable.ROOT;
  }
}
