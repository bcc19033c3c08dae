package io.layerwise.inventory;

import java.util.stream.IntStream;

/** Visible paths that are no directories, as nodes of the merged tree, ascending. */
public final class OwnedPaths {
  private final int[] nodes;
  private final int from;
  private final int to;

  /** A part of an array that all packages share. */
  OwnedPaths(int[] nodes, int from, int to) {
    this.nodes = nodes;
    this.from = from;
    this.to = to;
  }

  public int size() {
    return to - from;
  }

  /**
   * @param index from 0
   */
  public int node(int index) {
    return nodes[from + index];
  }

  public IntStream nodes() {
    return IntStream.range(from, to).map(i -> nodes[i]);
  }
}
