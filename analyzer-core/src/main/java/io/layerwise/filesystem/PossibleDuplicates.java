package io.layerwise.filesystem;

import io.layerwise.layer.LayerIndex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the visible files that could be the same as another: those of a size that is not unique,
 * and of these, where the layers tell, only those that begin as another does.
 */
final class PossibleDuplicates {
  private final MergedFilesystem merged;
  private final boolean tellsApart;

  PossibleDuplicates(MergedFilesystem merged) {
    this.merged = merged;
    this.tellsApart = merged.layers().stream().allMatch(PossibleDuplicates::tellsApart);
  }

  private static boolean tellsApart(LayerIndex layer) {
    return layer.totals().files() == 0 || layer.tellsApart();
  }

  /** Files of at least one byte, in the order of layers and of their tars. */
  List<Inode> visibleFiles() {
    long[] shared = sharedKeys();
    List<Inode> files = new ArrayList<>();
    FileInodes.forEach(
        merged,
        inode -> {
          if (isCandidate(inode) && Arrays.binarySearch(shared, key(inode)) >= 0) {
            files.add(inode);
          }
        });
    return files;
  }

  private boolean isCandidate(Inode inode) {
    return merged.bytes(inode) > 0
        && merged.inodeFate(inode.layer(), inode.number()) == Fate.VISIBLE;
  }

  /** The same for files that could be the same; now and then for others. */
  private long key(Inode inode) {
    LayerIndex layer = merged.layers().get(inode.layer());
    return tellsApart ? layer.sieve(inode.number()) : layer.bytes(inode.number());
  }

  /** Keys that two candidates or more have, ascending, each once. */
  private long[] sharedKeys() {
    long[] keys = new long[merged.layers().stream().mapToInt(l -> l.totals().files()).sum()];
    int[] count = new int[1];
    FileInodes.forEach(
        merged,
        inode -> {
          if (isCandidate(inode)) {
            keys[count[0]++] = key(inode);
          }
        });
    Arrays.sort(keys, 0, count[0]);
    int kept = 0;
    for (int i = 1; i < count[0]; i++) {
      boolean shared = keys[i] == keys[i - 1];
      if (shared && (kept == 0 || keys[kept - 1] != keys[i])) {
        keys[kept++] = keys[i];
      }
    }
    return Arrays.copyOf(keys, kept);
  }
}
