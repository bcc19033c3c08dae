package io.layerwise.comparison;

import io.layerwise.filesystem.Inode;
import io.layerwise.layer.LayerIndex;

/**
 * The two images, and their paths as one.
 *
 * @param paths of the merged file systems, dead ones too
 */
record ImagePair(ComparedImage before, ComparedImage after, PathUnion paths) {

  static ImagePair of(ComparedImage before, ComparedImage after) {
    return new ImagePair(
        before, after, new PathUnion(before.filesystem().paths(), after.filesystem().paths()));
  }

  /** A file's last path, as a number of {@link #paths}. */
  int lastPathBefore(Inode inode) {
    return paths.ofBefore(before.filesystem().lastPath(inode.layer(), inode.number()));
  }

  /** A file's last path, as a number of {@link #paths}. */
  int lastPathAfter(Inode inode) {
    return paths.ofAfter(after.filesystem().lastPath(inode.layer(), inode.number()));
  }

  /** Whether two inodes are the same entry of the same tar: then all of them is the same. */
  boolean isSameEntry(Inode old, Inode fresh) {
    return old.number() == fresh.number()
        && before.diffId(old.layer()).equals(after.diffId(fresh.layer()));
  }

  /** Whether only the bytes themselves can tell if two files differ. */
  boolean mayBeSame(Inode old, Inode fresh) {
    return index(before, old).mayHoldSame(old.number(), index(after, fresh), fresh.number());
  }

  private static LayerIndex index(ComparedImage image, Inode inode) {
    return image.filesystem().layers().get(inode.layer());
  }
}
