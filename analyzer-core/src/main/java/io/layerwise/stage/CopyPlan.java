package io.layerwise.stage;

import io.layerwise.layer.PathTable;
import io.layerwise.tar.EntryType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The fewest paths to copy, so that all that is to be copied is, and what has to be removed in the
 * build stage before.
 *
 * @param pieces in the order of their paths
 */
record CopyPlan(List<Piece> pieces) {
  /** As many paths of one directory are worth naming; of more, all but a few are copied. */
  private static final int MOST_PIECES = 8;

  private static final int MOST_REMOVED = 20;

  /** Directories of the system, which are never copied as a whole. */
  private static final List<String> STRUCTURE =
      List.of(
          "",
          "/usr",
          "/usr/local",
          "/usr/local/bin",
          "/usr/local/sbin",
          "/usr/local/lib",
          "/usr/local/share",
          "/usr/local/etc",
          "/usr/local/include",
          "/etc",
          "/var",
          "/var/lib",
          "/opt",
          "/srv",
          "/home",
          "/root",
          "/lib",
          "/bin",
          "/sbin",
          "/usr/bin",
          "/usr/sbin",
          "/usr/lib",
          "/usr/share",
          "/tmp",
          "/mnt",
          "/media");

  /**
   * A path to copy.
   *
   * @param node a file, a symlink or a directory
   * @param bytes of what is copied
   * @param removed nodes below it, which go before it is copied
   */
  record Piece(int node, long bytes, List<Integer> removed) {}

  static CopyPlan of(SplitImage image, Placements placements) {
    return new CopyPlan(new Planner(image, placements).pieces(PathTable.ROOT));
  }

  long bytes() {
    return pieces.stream().mapToLong(Piece::bytes).sum();
  }

  private static final class Planner {
    private final SplitImage image;
    private final Placements placements;
    private final Map<Integer, List<Integer>> children = new HashMap<>();
    private final long[] copiedBytes;
    private final int[] copied;
    private final int[] dropped;
    private final int[] others;

    Planner(SplitImage image, Placements placements) {
      this.image = image;
      this.placements = placements;
      int nodes = image.filesystem().nodes();
      copiedBytes = new long[nodes];
      copied = new int[nodes];
      dropped = new int[nodes];
      others = new int[nodes];
      for (int node = 1; node < nodes; node++) {
        if (image.filesystem().isVisible(node)) {
          children.computeIfAbsent(image.parent(node), fresh -> new ArrayList<>()).add(node);
          count(node);
        }
      }
      // A parent's number is below its children's.
      for (int node = nodes - 1; node > PathTable.ROOT; node--) {
        int parent = image.parent(node);
        copiedBytes[parent] += copiedBytes[node];
        copied[parent] += copied[node];
        dropped[parent] += dropped[node];
        others[parent] += others[node];
      }
    }

    private void count(int node) {
      Placement placement = placements.of(node);
      if (placement.isCopied()) {
        copied[node] = 1;
        copiedBytes[node] = image.bytes(node);
      } else if (placement == Placement.DROPPED) {
        dropped[node] = 1;
      } else if (placement != Placement.NONE || isFileOfBase(node)) {
        others[node] = 1;
      }
    }

    private boolean isFileOfBase(int node) {
      return image.filesystem().layer(node) < image.baseLayers()
          && image.type(node) != EntryType.DIRECTORY;
    }

    List<Piece> pieces(int node) {
      if (copied[node] == 0) {
        return List.of();
      }
      boolean whole = others[node] == 0 && !STRUCTURE.contains(path(node));
      if (whole && dropped[node] == 0) {
        return List.of(new Piece(node, copiedBytes[node], List.of()));
      }
      List<Piece> pieces = new ArrayList<>();
      for (int child : children.getOrDefault(node, List.of())) {
        pieces.addAll(pieces(child));
      }
      boolean unit = isNodeModules(node) || isEnvironment(node);
      if (whole && (unit || pieces.size() > MOST_PIECES)) {
        List<Integer> removed = removed(node);
        if (removed.size() <= MOST_REMOVED || isNodeModules(node)) {
          return List.of(new Piece(node, copiedBytes[node], removed));
        }
      }
      return pieces;
    }

    /** Python's, told by its configuration (PEP 405). */
    private boolean isEnvironment(int node) {
      return children.getOrDefault(node, List.of()).stream()
          .anyMatch(child -> image.name(child).equals("pyvenv.cfg"));
    }

    private boolean isNodeModules(int node) {
      return image.name(node).equals("node_modules");
    }

    /** The tops of what is dropped below a directory. */
    private List<Integer> removed(int node) {
      if (copied[node] == 0) {
        return dropped[node] > 0 ? List.of(node) : List.of();
      }
      List<Integer> removed = new ArrayList<>();
      for (int child : children.getOrDefault(node, List.of())) {
        removed.addAll(removed(child));
      }
      return removed;
    }

    private String path(int node) {
      return node == PathTable.ROOT ? "" : image.path(node);
    }
  }

  /** What is removed of all pieces. */
  List<Integer> removed() {
    return pieces.stream().flatMap(piece -> piece.removed().stream()).toList();
  }
}
