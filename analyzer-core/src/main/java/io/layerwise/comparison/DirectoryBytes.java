package io.layerwise.comparison;

import io.layerwise.filesystem.Fate;
import io.layerwise.filesystem.FileInodes;
import io.layerwise.filesystem.Inode;
import io.layerwise.filesystem.MergedFilesystem;
import io.layerwise.layer.PathTable;

/** The bytes of both images in each directory, as numbers of the union. */
final class DirectoryBytes {
  final long[] visibleBefore;
  final long[] visibleAfter;
  final long[] deadBefore;
  final long[] deadAfter;

  private DirectoryBytes(int paths) {
    this.visibleBefore = new long[paths];
    this.visibleAfter = new long[paths];
    this.deadBefore = new long[paths];
    this.deadAfter = new long[paths];
  }

  /** Of the files that are in a directory itself; each inode counts once, at its last path. */
  static DirectoryBytes of(ImagePair images) {
    PathTable paths = images.paths().paths();
    DirectoryBytes bytes = new DirectoryBytes(paths.size());
    MergedFilesystem before = images.before().filesystem();
    FileInodes.forEach(
        before,
        inode -> {
          long[] sums = isVisible(before, inode) ? bytes.visibleBefore : bytes.deadBefore;
          sums[directory(paths, images.lastPathBefore(inode))] += before.bytes(inode);
        });
    MergedFilesystem after = images.after().filesystem();
    FileInodes.forEach(
        after,
        inode -> {
          long[] sums = isVisible(after, inode) ? bytes.visibleAfter : bytes.deadAfter;
          sums[directory(paths, images.lastPathAfter(inode))] += after.bytes(inode);
        });
    return bytes;
  }

  private static boolean isVisible(MergedFilesystem filesystem, Inode inode) {
    return filesystem.inodeFate(inode.layer(), inode.number()) == Fate.VISIBLE;
  }

  private static int directory(PathTable paths, int path) {
    return Math.max(PathTable.ROOT, paths.parent(path));
  }

  long visibleDelta(int path) {
    return visibleAfter[path] - visibleBefore[path];
  }

  long deadDelta(int path) {
    return deadAfter[path] - deadBefore[path];
  }

  long weight(int path) {
    return Math.abs(visibleDelta(path)) + Math.abs(deadDelta(path));
  }

  /** Moves what is in one directory to another. */
  void move(int from, int to) {
    move(visibleBefore, from, to);
    move(visibleAfter, from, to);
    move(deadBefore, from, to);
    move(deadAfter, from, to);
  }

  private static void move(long[] sums, int from, int to) {
    sums[to] += sums[from];
    sums[from] = 0;
  }
}
