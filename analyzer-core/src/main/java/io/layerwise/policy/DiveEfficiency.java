package io.layerwise.policy;

import io.layerwise.filesystem.MergedFilesystem;
import io.layerwise.layer.LayerIndex;
import io.layerwise.layer.PathTable;
import io.layerwise.tar.EntryType;
import java.util.Arrays;

/**
 * What dive calls efficiency, by its formula and not by ours: over the leaf paths of all layers,
 * the smallest size that each path has in any layer, of all its sizes. A whiteout counts 0, and one
 * of a directory what is below it; a path that is there twice is wasted, its last copy too; opaque
 * whiteouts are not seen.
 *
 * @param least the sum of each path's smallest size, in bytes
 * @param all the sum of all sizes, in bytes
 * @param wastedBytes the sum of all sizes of the paths that are there twice
 * @param userBytes of all layers but the first
 */
record DiveEfficiency(long least, long all, long wastedBytes, long userBytes) {

  static DiveEfficiency of(MergedFilesystem filesystem) {
    return new Stack(filesystem).efficiency();
  }

  /** The layers put one on the other as dive does. */
  private static final class Stack {
    private final MergedFilesystem filesystem;
    private final int[] firstChild;
    private final int[] nextChild;

    /** Of what is there now, by merged node; absent below 0. */
    private final long[] size;

    private final boolean[] directory;

    /** Of all layers, by merged node. */
    private final long[] least;

    private final long[] all;
    private final int[] seen;

    Stack(MergedFilesystem filesystem) {
      int nodes = filesystem.nodes();
      this.filesystem = filesystem;
      firstChild = filled(nodes);
      nextChild = filled(nodes);
      size = new long[nodes];
      Arrays.fill(size, -1);
      directory = new boolean[nodes];
      least = new long[nodes];
      all = new long[nodes];
      seen = new int[nodes];
      for (int node = nodes - 1; node > PathTable.ROOT; node--) {
        int parent = filesystem.paths().parent(node);
        nextChild[node] = firstChild[parent];
        firstChild[parent] = node;
      }
    }

    private static int[] filled(int nodes) {
      int[] column = new int[nodes];
      Arrays.fill(column, PathTable.NONE);
      return column;
    }

    DiveEfficiency efficiency() {
      long user = 0;
      for (int layer = 0; layer < filesystem.layers().size(); layer++) {
        LayerIndex index = filesystem.layers().get(layer);
        int[] merged = merged(index);
        hide(index, merged);
        add(index, merged);
        user += layer == 0 ? 0 : index.totals().contentBytes();
      }
      long wasted = 0;
      for (int node = 0; node < seen.length; node++) {
        wasted += seen[node] > 1 ? all[node] : 0;
      }
      return new DiveEfficiency(Arrays.stream(least).sum(), Arrays.stream(all).sum(), wasted, user);
    }

    /** The merged nodes of a layer's nodes, those that it hides too. */
    private int[] merged(LayerIndex index) {
      PathTable paths = filesystem.paths();
      int[] merged = new int[index.nodes()];
      for (int node = 1; node < merged.length; node++) {
        int parent = merged[index.paths().parent(node)];
        merged[node] =
            parent == PathTable.NONE ? PathTable.NONE : paths.findFrom(index.paths(), node, parent);
      }
      return merged;
    }

    private void hide(LayerIndex index, int[] merged) {
      for (int node = 1; node < index.nodes(); node++) {
        if (index.isWhiteout(node) && merged[node] != PathTable.NONE) {
          boolean whole = directory[merged[node]];
          long hidden = remove(merged[node]);
          count(merged[node], whole ? hidden : 0);
        }
      }
    }

    /** Removes what is at and below a node, and tells its bytes. */
    private long remove(int top) {
      long removed = 0;
      int node = top;
      while (node != PathTable.NONE) {
        boolean there = size[node] >= 0;
        removed += there ? size[node] : 0;
        size[node] = -1;
        directory[node] = false;
        node = there && firstChild[node] != PathTable.NONE ? firstChild[node] : after(node, top);
      }
      return removed;
    }

    /** The node behind a node and all below it, as long as it is below the top. */
    private int after(int last, int top) {
      int node = last;
      while (node != top && nextChild[node] == PathTable.NONE) {
        node = filesystem.paths().parent(node);
      }
      return node == top ? PathTable.NONE : nextChild[node];
    }

    private void add(LayerIndex index, int[] merged) {
      boolean[] holdsPaths = new boolean[index.nodes()];
      for (int node = 1; node < index.nodes(); node++) {
        holdsPaths[index.paths().parent(node)] |= index.makesPath(node) || index.isWhiteout(node);
      }
      boolean[] counted = new boolean[index.inodes()];
      for (int node = 1; node < index.nodes(); node++) {
        if (index.makesPath(node)) {
          add(index, node, merged[node], counted, !holdsPaths[node]);
        }
      }
    }

    /** The first path of an inode has its bytes; a hard link has none. */
    private void add(LayerIndex index, int node, int merged, boolean[] counted, boolean leaf) {
      int inode = index.inode(node);
      boolean implied = inode == LayerIndex.NO_INODE;
      size[merged] = implied || counted[inode] ? 0 : index.bytes(inode);
      directory[merged] = !implied && index.type(inode) == EntryType.DIRECTORY;
      if (!implied) {
        counted[inode] = true;
      }
      if (leaf) {
        count(merged, size[merged]);
      }
    }

    private void count(int node, long bytes) {
      least[node] = seen[node] == 0 ? bytes : Math.min(least[node], bytes);
      all[node] += bytes;
      seen[node]++;
    }
  }
}
