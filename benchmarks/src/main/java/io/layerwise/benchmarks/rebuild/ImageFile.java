package io.layerwise.benchmarks.rebuild;

import io.layerwise.filesystem.Inode;

/**
 * A file of an image.
 *
 * @param node a path of it, its last one if it is dead
 * @param path the same as text
 * @param bytes that its layer holds for it
 */
record ImageFile(Inode inode, int node, String path, long bytes, boolean visible) {

  /** The path's last part. */
  String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  int layer() {
    return inode.layer();
  }

  /** How many parts the two paths share at their ends: 1 where only the names are the same. */
  int commonEnd(ImageFile other) {
    String[] mine = path.split("/", -1);
    String[] theirs = other.path.split("/", -1);
    int common = 0;
    while (common < Math.min(mine.length, theirs.length)
        && mine[mine.length - 1 - common].equals(theirs[theirs.length - 1 - common])) {
      common++;
    }
    return common;
  }
}
