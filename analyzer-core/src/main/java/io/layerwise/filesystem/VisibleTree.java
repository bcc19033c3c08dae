package io.layerwise.filesystem;

import java.util.Arrays;

/**
 * Which nodes are visible while layers are applied, with the visible children of each as a list
 * that a node leaves in constant time: so hiding a tree costs what is visible in it, not what ever
 * was.
 */
final class VisibleTree {
  static final int NONE = -1;

  private long[] holder = filled(new long[256]);
  private int[] firstChild = filled(new int[256]);
  private int[] next = filled(new int[256]);
  private int[] previous = filled(new int[256]);

  boolean isVisible(int node) {
    return node < holder.length && holder[node] != Holder.NOTHING;
  }

  long holder(int node) {
    return holder[node];
  }

  int firstChild(int node) {
    return node < firstChild.length ? firstChild[node] : NONE;
  }

  /** Makes a version visible at a node, in place of another or not. */
  void put(int node, int parent, long version) {
    ensure(node);
    boolean fresh = holder[node] == Holder.NOTHING;
    holder[node] = version;
    if (fresh && parent != NONE) {
      int first = firstChild[parent];
      next[node] = first;
      previous[node] = NONE;
      if (first != NONE) {
        previous[first] = node;
      }
      firstChild[parent] = node;
    }
  }

  void remove(int node, int parent) {
    holder[node] = Holder.NOTHING;
    if (parent == NONE) {
      return;
    }
    if (previous[node] == NONE) {
      firstChild[parent] = next[node];
    } else {
      next[previous[node]] = next[node];
    }
    if (next[node] != NONE) {
      previous[next[node]] = previous[node];
    }
  }

  /** The visible version of each node. */
  long[] holders(int nodes) {
    ensure(Math.max(0, nodes - 1));
    return Arrays.copyOf(holder, nodes);
  }

  private void ensure(int node) {
    int rows = holder.length;
    if (node < rows) {
      return;
    }
    int grown = Math.max(node + 1, rows * 2);
    holder = Arrays.copyOf(holder, grown);
    firstChild = Arrays.copyOf(firstChild, grown);
    next = Arrays.copyOf(next, grown);
    previous = Arrays.copyOf(previous, grown);
    Arrays.fill(holder, rows, grown, Holder.NOTHING);
    Arrays.fill(firstChild, rows, grown, NONE);
    Arrays.fill(next, rows, grown, NONE);
    Arrays.fill(previous, rows, grown, NONE);
  }

  private static long[] filled(long[] column) {
    Arrays.fill(column, Holder.NOTHING);
    return column;
  }

  private static int[] filled(int[] column) {
    Arrays.fill(column, NONE);
    return column;
  }
}
