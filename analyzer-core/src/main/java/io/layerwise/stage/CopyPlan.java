package io.layerwise.stage;

import io.layerwise.layer.PathTable;
import java.util.List;

/**
 * The fewest paths to copy, so that all that is to be copied is, and what has to be removed in the
 * build stage before.
 *
 * @param pieces in the order of their paths
 */
record CopyPlan(List<Piece> pieces) {
  /**
   * A path to copy.
   *
   * @param node a file, a symlink or a directory
   * @param bytes of what is copied
   * @param removed nodes below it, which go before it is copied
   * @param undecided whether of nothing of it is known that it is needed
   * @param owner of all that is copied; empty for root, and where several own it
   * @param first of what is copied: the lowest node
   */
  record Piece(
      int node, long bytes, List<Integer> removed, boolean undecided, String owner, int first) {}

  static CopyPlan of(SplitImage image, Placements placements) {
    return new CopyPlan(new CopyPlanner(image, placements).pieces(PathTable.ROOT));
  }

  long bytes() {
    return pieces.stream().mapToLong(Piece::bytes).sum();
  }
}
