package io.layerwise.stage;

import io.layerwise.layer.PathTable;
import io.layerwise.stage.CopyPlan.Piece;
import io.layerwise.tar.EntryType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the fewest paths to copy: counts below every directory first, then walks down. */
final class CopyPlanner {
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

  private static final String NOBODY = "";
  private static final String ROOT = "0:0";
  private static final String SEVERAL = "several";

  private final SplitImage image;
  private final Placements placements;
  private final Map<Integer, List<Integer>> children = new HashMap<>();
  private final long[] copiedBytes;
  private final int[] copied;
  private final int[] undecided;
  private final String[] owners;
  private final int[] first;
  private final int[] dropped;
  private final int[] others;

  CopyPlanner(SplitImage image, Placements placements) {
    this.image = image;
    this.placements = placements;
    int nodes = image.filesystem().nodes();
    copiedBytes = new long[nodes];
    copied = new int[nodes];
    undecided = new int[nodes];
    owners = new String[nodes];
    first = new int[nodes];
    Arrays.fill(owners, NOBODY);
    Arrays.fill(first, Integer.MAX_VALUE);
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
      undecided[parent] += undecided[node];
      owners[parent] = both(owners[parent], owners[node]);
      first[parent] = Math.min(first[parent], first[node]);
      dropped[parent] += dropped[node];
      others[parent] += others[node];
    }
  }

  private void count(int node) {
    Placement placement = placements.of(node);
    if (placement.isCopied()) {
      copied[node] = 1;
      undecided[node] = placement == Placement.COPIED_UNDECIDED ? 1 : 0;
      owners[node] = image.metadata(node).owner();
      first[node] = node;
      copiedBytes[node] = placements.copiedBytes(node);
    } else if (placement == Placement.DROPPED) {
      dropped[node] = 1;
    } else if (placement != Placement.NONE || isFileOfBase(node)) {
      others[node] = 1;
    }
  }

  private static String both(String one, String other) {
    if (one.equals(NOBODY) || one.equals(other)) {
      return other;
    }
    return other.equals(NOBODY) ? one : SEVERAL;
  }

  private boolean isFileOfBase(int node) {
    return image.filesystem().layer(node) < image.baseLayers()
        && image.type(node) != EntryType.DIRECTORY;
  }

  List<Piece> pieces(int node) {
    if (copied[node] == 0) {
      return List.of();
    }
    boolean link = node != PathTable.ROOT && image.type(node) != EntryType.DIRECTORY;
    boolean whole = others[node] == 0 && (link || !STRUCTURE.contains(path(node)));
    if (whole && dropped[node] == 0) {
      return List.of(piece(node, List.of()));
    }
    List<Piece> pieces = new ArrayList<>();
    for (int child : children.getOrDefault(node, List.of())) {
      pieces.addAll(pieces(child));
    }
    boolean unit = isNodeModules(node) || isEnvironment(node);
    if (whole && (unit || pieces.size() > MOST_PIECES)) {
      List<Integer> removed = removed(node);
      if (removed.size() <= MOST_REMOVED || isNodeModules(node)) {
        return List.of(piece(node, removed));
      }
    }
    return pieces;
  }

  private Piece piece(int node, List<Integer> removed) {
    String owner = owners[node];
    boolean root = owner.equals(ROOT) || owner.equals(SEVERAL);
    return new Piece(
        node,
        copiedBytes[node],
        removed,
        undecided[node] == copied[node],
        root ? "" : owner,
        first[node]);
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
