package io.layerwise.inventory;

import io.layerwise.filesystem.MergedFilesystem;
import io.layerwise.filesystem.PathLookup;
import io.layerwise.layer.PathTable;
import io.layerwise.layer.PathText;
import java.util.Arrays;
import java.util.OptionalInt;

/**
 * Finds the paths that a database lists. A database may know {@code /lib/x} where the file is
 * {@code /usr/lib/x}, since {@code /lib} is a symlink ("usr-merge"): links are followed in all
 * parts but the last, which may itself be a link that the package brought.
 */
final class ListedPaths {
  private final MergedFilesystem filesystem;
  private final PathLookup lookup;

  /** The directory of the path before, as it is written, and where links lead it. */
  private byte[] directory = {};

  private int written = PathTable.ROOT;
  private OptionalInt followed = OptionalInt.empty();

  ListedPaths(MergedFilesystem filesystem) {
    this.filesystem = filesystem;
    this.lookup = new PathLookup(filesystem);
  }

  /** The node of a path, preferably a visible one; {@link PathTable#NONE} where there is none. */
  int node(byte[] path) {
    int end = path.length;
    while (end > 0 && path[end - 1] == '/') {
      end--;
    }
    int start = end;
    while (start > 0 && path[start - 1] != '/') {
      start--;
    }
    enter(path, start);
    int node = filesystem.paths().findBelow(written, path, start, end);
    if (node != PathTable.NONE && filesystem.isVisible(node)) {
      return node;
    }
    int elsewhere =
        followed() == PathTable.NONE
            ? PathTable.NONE
            : filesystem.paths().find(followed(), path, start, end - start);
    return elsewhere == PathTable.NONE ? node : elsewhere;
  }

  int node(String path) {
    return node(PathText.bytes(path));
  }

  /** Lists tell a directory's files together, so that it is looked up once for most of them. */
  private void enter(byte[] path, int length) {
    if (!Arrays.equals(path, 0, length, directory, 0, directory.length)) {
      directory = Arrays.copyOf(path, length);
      written = filesystem.paths().find(directory);
      followed = OptionalInt.empty();
    }
  }

  /** The visible node that the directory's path leads to. */
  private int followed() {
    if (followed.isEmpty()) {
      followed = OptionalInt.of(lookup.follow(PathText.of(directory)));
    }
    return followed.getAsInt();
  }
}
