package io.layerwise.waste;

import io.layerwise.filesystem.MergedFilesystem;
import io.layerwise.layer.PathTable;
import java.util.List;

/** How many of some claimed files are below each directory; used for one set after another. */
final class ClaimedBelow {
  private final MergedFilesystem filesystem;

  /** By node. */
  private final int[] files;

  ClaimedBelow(MergedFilesystem filesystem) {
    this.filesystem = filesystem;
    this.files = new int[filesystem.nodes()];
  }

  int of(int directory) {
    return files[directory];
  }

  void add(List<Claim> claims) {
    claims.forEach(claim -> count(claim.node(), 1));
  }

  void remove(List<Claim> claims) {
    claims.forEach(claim -> count(claim.node(), -1));
  }

  private void count(int file, int by) {
    int node = file;
    for (int i = 0; i < MergedDepth.DEEPEST && node > PathTable.ROOT; i++) {
      files[node] += by;
      node = filesystem.paths().parent(node);
    }
  }
}
