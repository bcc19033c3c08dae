package io.layerwise.filesystem;

import io.layerwise.layer.LayerIndex;
import io.layerwise.layer.PathTable;
import io.layerwise.tar.EntryType;

/** How many visible bytes are in and below every path. A file with several paths counts at one. */
public final class DirectorySizes {
  private final long[] own;
  private final long[] total;
  private final int[] files;

  private DirectorySizes(long[] own, long[] total, int[] files) {
    this.own = own;
    this.total = total;
    this.files = files;
  }

  public static DirectorySizes of(MergedFilesystem merged) {
    int nodes = merged.nodes();
    long[] own = new long[nodes];
    int[] files = new int[nodes];
    InodeSet counted = new InodeSet(merged.layers().size());
    for (int node = 0; node < nodes; node++) {
      if (merged.isVisible(node)) {
        Inode inode = merged.inode(node);
        if (inode.number() != LayerIndex.NO_INODE && !counted.contains(inode)) {
          counted.add(inode);
          own[node] = merged.bytes(inode);
          files[node] = merged.type(inode) == EntryType.FILE ? 1 : 0;
        }
      }
    }
    long[] total = own.clone();
    // A parent's number is below its children's.
    for (int node = nodes - 1; node > PathTable.ROOT; node--) {
      total[merged.paths().parent(node)] += total[node];
      files[merged.paths().parent(node)] += files[node];
    }
    return new DirectorySizes(own, total, files);
  }

  /** The bytes of the file at this path, 0 where another of its paths counts them. */
  public long own(int node) {
    return own[node];
  }

  /** The bytes at and below this path. */
  public long total(int node) {
    return total[node];
  }

  /** The files at and below this path. */
  public int files(int node) {
    return files[node];
  }
}
