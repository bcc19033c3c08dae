package io.layerwise.benchmarks.dialect;

import java.util.Map;
import java.util.Optional;

/** In what layerwise reads an image otherwise than engines do, and why it stays so. */
enum DecidedDifference {
  /**
   * The prefix {@code .wh..wh.} is aufs's own and names nothing of the image (OCI image spec,
   * layer.md: files with the prefix {@code .wh.} are special and not part of the file system).
   * Docker's overlay2 store unpacks the directory of hard links all the same.
   */
  AUFS_METADATA {
    @Override
    boolean applies(Difference difference) {
      return difference.path().startsWith(".wh..wh.") && difference.own().isEmpty();
    }
  },

  /**
   * A layer that makes something below a directory of a lower layer and has no entry for the
   * directory: containerd's store leaves the directory its mode, owner and attributes, as layerwise
   * does; Docker's overlay2 store makes it anew, 0755 and of root. The OCI image spec (layer.md)
   * has no word on it: what it calls a changeset has an entry for each parent directory.
   */
  DIRECTORY_IMPLIED_AGAIN {
    @Override
    boolean applies(Difference difference) {
      return difference.own().filter(FileRow::impliedAgain).isPresent()
          && difference.engine().filter(row -> row.cells().equals(MADE_ANEW)).isPresent();
    }
  };

  private static final Map<Column, String> MADE_ANEW =
      Map.of(Column.TYPE, "d", Column.MODE, "755", Column.UID, "0", Column.GID, "0");

  abstract boolean applies(Difference difference);

  /** The decision that a difference falls under, if any. */
  static Optional<DecidedDifference> of(Difference difference) {
    for (DecidedDifference decided : values()) {
      if (decided.applies(difference)) {
        return Optional.of(decided);
      }
    }
    return Optional.empty();
  }
}
