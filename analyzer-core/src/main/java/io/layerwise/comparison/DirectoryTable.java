package io.layerwise.comparison;

import io.layerwise.layer.PathTable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Explains a change by directories, in few rows. A directory hands what is in it up to the one
 * above it where it is deeper than {@code /usr/lib}, or where less than a hundredth of all that
 * moved is in it. In the end a row is named after the deepest directory that all of its change is
 * in.
 */
final class DirectoryTable {
  private static final int DEPTH = 2;
  private static final int SMALLEST_PART = 100;

  private final PathTable paths;
  private final DirectoryBytes bytes;

  /** The deepest directory that all change of a row is in; the root as long as there is none. */
  private final int[] home;

  private DirectoryTable(PathTable paths, DirectoryBytes bytes) {
    this.paths = paths;
    this.bytes = bytes;
    this.home = new int[paths.size()];
    Arrays.setAll(home, path -> bytes.weight(path) > 0 ? path : PathTable.ROOT);
  }

  static List<ByteChange<String>> of(ImagePair images) {
    return new DirectoryTable(images.paths().paths(), DirectoryBytes.of(images)).rows();
  }

  private List<ByteChange<String>> rows() {
    int[] depth = new int[paths.size()];
    for (int path = 1; path < depth.length; path++) {
      depth[path] = depth[paths.parent(path)] + 1;
    }
    // A parent's number is below its children's.
    for (int path = depth.length - 1; path > PathTable.ROOT; path--) {
      if (depth[path] > DEPTH) {
        handUp(path);
      }
    }
    long smallest = 0;
    for (int path = 0; path < depth.length; path++) {
      smallest += bytes.weight(path);
    }
    smallest /= SMALLEST_PART;
    for (int path = depth.length - 1; path > PathTable.ROOT; path--) {
      if (depth[path] == DEPTH && bytes.weight(path) < smallest) {
        handUp(path);
      }
    }
    return table(smallest).rows(Function.identity(), Function.identity());
  }

  private void handUp(int path) {
    int parent = paths.parent(path);
    if (bytes.weight(path) > 0) {
      home[parent] = bytes.weight(parent) == 0 ? home[path] : parent;
    }
    bytes.move(path, parent);
  }

  /** What is too little for a row has no subject. */
  private ByteTable<String> table(long smallest) {
    ByteTable<String> table = new ByteTable<>();
    for (int path = 0; path < home.length; path++) {
      Optional<String> subject =
          bytes.weight(path) == 0 || bytes.weight(path) < smallest
              ? Optional.empty()
              : Optional.of(paths.path(home[path]));
      table.addBefore(subject, bytes.visibleBefore[path], bytes.deadBefore[path]);
      table.addAfter(subject, bytes.visibleAfter[path], bytes.deadAfter[path]);
    }
    return table;
  }
}
