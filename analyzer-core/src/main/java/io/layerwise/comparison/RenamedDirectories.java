package io.layerwise.comparison;

import io.layerwise.layer.PathTable;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Which directories went with what was in them, told by the files that did: where {@code /old/a/x}
 * became {@code /new/a/x}, {@code /old} became {@code /new}, if it is gone, {@code /new} was not
 * there before, and no file tells otherwise.
 */
final class RenamedDirectories {
  private static final int SEVERAL = -2;

  private final ImagePair images;
  private final PathTable paths;
  private final int[] toAdded;
  private final int[] toRemoved;

  private RenamedDirectories(ImagePair images) {
    this.images = images;
    this.paths = images.paths().paths();
    this.toAdded = new int[paths.size()];
    this.toRemoved = new int[paths.size()];
    Arrays.fill(toAdded, PathTable.NONE);
    Arrays.fill(toRemoved, PathTable.NONE);
  }

  /**
   * @param removed all removed paths
   */
  static RenamedDirectories toldBy(ImagePair images, List<Integer> removed, Renames renames) {
    RenamedDirectories directories = new RenamedDirectories(images);
    for (int path : removed) {
      if (renames.hasAdded(path)) {
        directories.told(path, renames.added(path));
      }
    }
    return directories;
  }

  /** Whether a directory went, and what it became is known. */
  boolean isRenamed(int removed) {
    return toAdded[removed] >= 0 && toRemoved[toAdded[removed]] == removed;
  }

  private boolean isTarget(int added) {
    return toRemoved[added] >= 0 && toAdded[toRemoved[added]] == added;
  }

  /**
   * Where each removed path is now if it went with the nearest renamed directory above it, by path;
   * {@link PathTable#NONE} where there is no such path.
   *
   * @param removed all removed paths, ascending
   */
  int[] targets(List<Integer> removed) {
    return follow(removed, this::isRenamed, toAdded);
  }

  /**
   * Where each added path was, likewise.
   *
   * @param added all added paths, ascending
   */
  int[] sources(List<Integer> added) {
    return follow(added, this::isTarget, toRemoved);
  }

  private int[] follow(List<Integer> tree, IntPredicate isRenamed, int[] other) {
    int[] followed = new int[paths.size()];
    Arrays.fill(followed, PathTable.NONE);
    for (int path : tree) {
      if (isRenamed.test(path)) {
        followed[path] = other[path];
      } else if (path != PathTable.ROOT && followed[paths.parent(path)] != PathTable.NONE) {
        followed[path] = paths.findFrom(paths, path, followed[paths.parent(path)]);
      }
    }
    return followed;
  }

  private void told(int removed, int added) {
    int old = removed;
    int fresh = added;
    while (hasSameName(old, fresh)
        && paths.parent(old) != PathTable.ROOT
        && paths.parent(fresh) != PathTable.ROOT) {
      old = paths.parent(old);
      fresh = paths.parent(fresh);
    }
    if (old != removed && isGone(old) && isNew(fresh)) {
      toAdded[old] = agreed(toAdded[old], fresh);
      toRemoved[fresh] = agreed(toRemoved[fresh], old);
    }
  }

  private static int agreed(int known, int told) {
    return known == PathTable.NONE || known == told ? told : SEVERAL;
  }

  private boolean hasSameName(int one, int other) {
    return Arrays.equals(paths.name(one), paths.name(other));
  }

  private boolean isGone(int path) {
    return !new ImageFiles(images.after().filesystem()).has(images.paths().after(path));
  }

  private boolean isNew(int path) {
    return !new ImageFiles(images.before().filesystem()).has(images.paths().before(path));
  }
}
