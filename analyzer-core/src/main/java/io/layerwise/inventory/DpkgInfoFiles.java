package io.layerwise.inventory;

import io.layerwise.filesystem.MergedFilesystem;
import io.layerwise.layer.PathTable;
import io.layerwise.layer.PathText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What dpkg keeps of each package in {@code info}: its list, checksums and maintainer scripts. No
 * list tells of them, and they are there as long as the package is.
 */
final class DpkgInfoFiles {
  private final Map<String, List<Integer>> byName = new HashMap<>();

  DpkgInfoFiles(MergedFilesystem filesystem) {
    PathTable paths = filesystem.paths();
    int info = paths.find(PathText.bytes("/var/lib/dpkg/info"));
    for (int node = 1; node < filesystem.nodes() && info != PathTable.NONE; node++) {
      if (paths.parent(node) == info && filesystem.isVisible(node)) {
        String name = PathText.of(paths.name(node));
        int dot = name.lastIndexOf('.');
        if (dot > 0) {
          byName.computeIfAbsent(name.substring(0, dot), n -> new ArrayList<>()).add(node);
        }
      }
    }
  }

  Claim of(DpkgPackage entry) {
    List<Integer> nodes = new ArrayList<>();
    entry.listNames().forEach(name -> nodes.addAll(byName.getOrDefault(name, List.of())));
    return Claim.paths(nodes.stream().mapToInt(Integer::intValue).toArray());
  }
}
