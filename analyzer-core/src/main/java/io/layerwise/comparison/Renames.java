package io.layerwise.comparison;

import io.layerwise.layer.PathTable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Removed paths and the added ones that they became, one to one, as numbers of the union. A file is
 * the same one where nothing else that was removed or added has its content.
 */
final class Renames {
  /** Stands for the path where several have a key. */
  private static final int SEVERAL = -2;

  private final int[] toAdded;
  private final int[] toRemoved;

  /**
   * @param paths how many there are in the union
   */
  Renames(int paths) {
    this.toAdded = new int[paths];
    this.toRemoved = new int[paths];
    Arrays.fill(toAdded, PathTable.NONE);
    Arrays.fill(toRemoved, PathTable.NONE);
  }

  /** The path that a removed one became, {@link PathTable#NONE} for none. */
  int added(int removed) {
    return toAdded[removed];
  }

  boolean hasAdded(int removed) {
    return toAdded[removed] != PathTable.NONE;
  }

  boolean hasRemoved(int added) {
    return toRemoved[added] != PathTable.NONE;
  }

  void pair(int removed, int added) {
    toAdded[removed] = added;
    toRemoved[added] = removed;
  }

  /** Pairs those, not paired yet, whose key one of each has. */
  <K> void pairUnique(
      List<Integer> removed,
      IntFunction<K> removedKey,
      List<Integer> added,
      IntFunction<K> addedKey) {
    Map<K, Integer> old = unique(removed, toAdded, removedKey);
    Map<K, Integer> fresh = unique(added, toRemoved, addedKey);
    old.forEach(
        (key, path) -> {
          int other = fresh.getOrDefault(key, SEVERAL);
          if (path != SEVERAL && other != SEVERAL) {
            pair(path, other);
          }
        });
  }

  private static <K> Map<K, Integer> unique(
      List<Integer> paths, int[] paired, IntFunction<K> keyOf) {
    Map<K, Integer> byKey = new HashMap<>();
    for (int path : paths) {
      if (paired[path] == PathTable.NONE) {
        byKey.merge(keyOf.apply(path), path, (one, another) -> SEVERAL);
      }
    }
    return byKey;
  }
}
