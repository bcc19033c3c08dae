package io.layerwise.filesystem;

import io.layerwise.layer.PathTable;
import io.layerwise.layer.PathText;
import io.layerwise.tar.EntryType;
import java.nio.charset.StandardCharsets;

/** Finds paths in the merged file system as a process in it would. */
public final class PathLookup {
  /** As many symlinks as Linux follows (path_resolution(7)). */
  private static final int MOST_LINKS = 40;

  private final MergedFilesystem merged;

  public PathLookup(MergedFilesystem merged) {
    this.merged = merged;
  }

  /**
   * The node of a path as it is written, links not followed, visible or not.
   *
   * @param path absolute or not; {@code \xNN} stands for that byte where nothing has such a name
   * @return {@link PathTable#NONE} where no layer ever made it
   */
  public int find(String path) {
    int literal = merged.paths().find(path.getBytes(StandardCharsets.UTF_8));
    return literal == PathTable.NONE ? merged.paths().find(PathText.bytes(path)) : literal;
  }

  /**
   * The visible node that a path leads to, symlinks followed in all of its parts, none out of the
   * root.
   *
   * @return {@link PathTable#NONE} where it leads nowhere, or in a circle
   */
  public int follow(String path) {
    return follow(PathTable.ROOT, PathText.bytes(path), new int[] {MOST_LINKS});
  }

  private int follow(int directory, byte[] path, int[] linksLeft) {
    int node = path.length > 0 && path[0] == '/' ? PathTable.ROOT : directory;
    int start = 0;
    for (int i = 0; i <= path.length && node != PathTable.NONE; i++) {
      if (i == path.length || path[i] == '/') {
        node = step(node, path, start, i - start, linksLeft);
        start = i + 1;
      }
    }
    return node;
  }

  private int step(int directory, byte[] path, int start, int length, int[] linksLeft) {
    PathTable paths = merged.paths();
    boolean dot = length == 0 || (length == 1 && path[start] == '.');
    if (dot) {
      return directory;
    }
    if (length == 2 && path[start] == '.' && path[start + 1] == '.') {
      return Math.max(PathTable.ROOT, paths.parent(directory));
    }
    int child = paths.find(directory, path, start, length);
    if (child == PathTable.NONE || !merged.isVisible(child)) {
      return PathTable.NONE;
    }
    Inode inode = merged.inode(child);
    if (merged.type(inode) != EntryType.SYMLINK) {
      return child;
    }
    if (linksLeft[0]-- == 0) {
      return PathTable.NONE;
    }
    byte[] target = merged.layers().get(inode.layer()).linkTarget(inode.number());
    return follow(directory, target, linksLeft);
  }
}
