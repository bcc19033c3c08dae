package io.layerwise.inventory;

import io.layerwise.filesystem.MergedFilesystem;
import io.layerwise.filesystem.PathLookup;
import io.layerwise.layer.PathTable;
import io.layerwise.layer.PathText;
import java.util.Arrays;

/**
 * Finds the paths that a database lists. A database may know {@code /lib/x} where the file is
 * {@code /usr/lib/x}, since {@code /lib} is a symlink ("usr-merge"): links are followed in all
 * parts but the last, which may itself be a link that the package brought.
 */
final class ListedPaths {
  private final MergedFilesystem filesystem;
  private final PathLookup lookup;
  private byte[] lastDirectory = {};
  private int lastNode = PathTable.ROOT;

  ListedPaths(MergedFilesystem filesystem) {
    this.filesystem = filesystem;
    this.lookup = new PathLookup(filesystem);
  }

  /** The node of a path, preferably a visible one; {@link PathTable#NONE} where there is none. */
  int node(byte[] path) {
    int written = filesystem.paths().find(path);
    if (written != PathTable.NONE && filesystem.isVisible(written)) {
      return written;
    }
    int end = path.length;
    while (end > 0 && path[end - 1] == '/') {
      end--;
    }
    int start = end;
    while (start > 0 && path[start - 1] != '/') {
      start--;
    }
    int directory = directory(Arrays.copyOf(path, start));
    int node =
        directory == PathTable.NONE
            ? PathTable.NONE
            : filesystem.paths().find(directory, path, start, end - start);
    return node == PathTable.NONE ? written : node;
  }

  int node(String path) {
    return node(PathText.bytes(path));
  }

  /** The visible node that a directory's path leads to. Lists tell a directory's files together. */
  private int directory(byte[] path) {
    if (!Arrays.equals(path, lastDirectory)) {
      lastDirectory = path;
      lastNode = lookup.follow(PathText.of(path));
    }
    return lastNode;
  }
}
