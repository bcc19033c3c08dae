package io.layerwise.comparison;

import io.layerwise.filesystem.Inode;
import io.layerwise.layer.LayerIndex;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The two images, and their paths and instructions as one.
 *
 * @param paths of the merged file systems, dead ones too
 */
record ImagePair(
    ComparedImage before, ComparedImage after, PathUnion paths, InstructionTexts instructions) {

  static ImagePair of(ComparedImage before, ComparedImage after) {
    return new ImagePair(
        before,
        after,
        new PathUnion(before.filesystem().paths(), after.filesystem().paths()),
        InstructionTexts.of(before, after));
  }

  /** The paths of both merged file systems, each once. */
  Stream<String> visiblePaths() {
    ImageFiles old = new ImageFiles(before.filesystem());
    ImageFiles fresh = new ImageFiles(after.filesystem());
    return IntStream.range(0, paths.size())
        .filter(path -> old.has(paths.before(path)) || fresh.has(paths.after(path)))
        .mapToObj(path -> paths.paths().path(path));
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
