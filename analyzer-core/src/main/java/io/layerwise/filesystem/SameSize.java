package io.layerwise.filesystem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the visible files that could be the same as another: those of a size that is not unique.
 */
final class SameSize {
  private final MergedFilesystem merged;

  SameSize(MergedFilesystem merged) {
    this.merged = merged;
  }

  /** Files of at least one byte, in the order of layers and of their tars. */
  List<Inode> visibleFiles() {
    long[] shared = sharedSizes();
    List<Inode> files = new ArrayList<>();
    FileInodes.forEach(
        merged,
        inode -> {
          if (isCandidate(inode) && Arrays.binarySearch(shared, merged.bytes(inode)) >= 0) {
            files.add(inode);
          }
        });
    return files;
  }

  private boolean isCandidate(Inode inode) {
    return merged.bytes(inode) > 0
        && merged.inodeFate(inode.layer(), inode.number()) == Fate.VISIBLE;
  }

  /** Sizes that two candidates or more have, ascending, each once. */
  private long[] sharedSizes() {
    long[] sizes = new long[merged.layers().stream().mapToInt(l -> l.totals().files()).sum()];
    int[] count = new int[1];
    FileInodes.forEach(
        merged,
        inode -> {
          if (isCandidate(inode)) {
            sizes[count[0]++] = merged.bytes(inode);
          }
        });
    Arrays.sort(sizes, 0, count[0]);
    int kept = 0;
    for (int i = 1; i < count[0]; i++) {
      boolean shared = sizes[i] == sizes[i - 1];
      if (shared && (kept == 0 || sizes[kept - 1] != sizes[i])) {
        sizes[kept++] = sizes[i];
      }
    }
    return Arrays.copyOf(sizes, kept);
  }
}
