package io.layerwise.comparison;

import io.layerwise.layer.PathTable;
import java.util.Arrays;

/**
 * The paths of two trees as one, so that what stands at the same path is found by a number. A
 * parent's number is below its children's.
 */
final class PathUnion {
  private final PathTable paths = new PathTable();
  private final int[] ofBefore;
  private final int[] ofAfter;
  private final int[] before;
  private final int[] after;

  PathUnion(PathTable before, PathTable after) {
    this.ofBefore = intern(before);
    this.ofAfter = intern(after);
    this.before = inverse(ofBefore);
    this.after = inverse(ofAfter);
  }

  private int[] intern(PathTable tree) {
    int[] united = new int[tree.size()];
    for (int node = 1; node < united.length; node++) {
      united[node] = paths.internFrom(tree, node, united[tree.parent(node)]);
    }
    return united;
  }

  private int[] inverse(int[] united) {
    int[] nodes = new int[paths.size()];
    Arrays.fill(nodes, PathTable.NONE);
    for (int node = 0; node < united.length; node++) {
      nodes[united[node]] = node;
    }
    return nodes;
  }

  PathTable paths() {
    return paths;
  }

  int size() {
    return paths.size();
  }

  /** The node of the first tree at a path, {@link PathTable#NONE} where it has none. */
  int before(int path) {
    return before[path];
  }

  /** The node of the second tree at a path, {@link PathTable#NONE} where it has none. */
  int after(int path) {
    return after[path];
  }

  /** The path of a node of the first tree. */
  int ofBefore(int node) {
    return ofBefore[node];
  }

  /** The path of a node of the second tree. */
  int ofAfter(int node) {
    return ofAfter[node];
  }
}
