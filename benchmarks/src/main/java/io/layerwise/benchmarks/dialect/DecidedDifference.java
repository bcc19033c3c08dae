package io.layerwise.benchmarks.dialect;

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
   * A character device of the numbers 0:0 is how overlayfs itself writes a whiteout (kernel
   * documentation, overlayfs), so that no engine can show one. In a layer, whiteouts are files
   * whose names begin with {@code .wh.} and nothing else (OCI image spec, layer.md): layerwise
   * shows the device that the image says.
   */
  DEVICE_ZERO {
    @Override
    boolean applies(Difference difference) {
      return difference.engine().isEmpty()
          && difference.own().filter(row -> row.get(Column.DEVICE).equals("0:0")).isPresent();
    }
  };

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
