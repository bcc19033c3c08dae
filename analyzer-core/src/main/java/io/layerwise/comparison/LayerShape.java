package io.layerwise.comparison;

import io.layerwise.layer.LayerIndex;
import io.layerwise.layer.PathTable;
import io.layerwise.tar.EntryType;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** What a layer makes and hides, as numbers that are the same for the same, in whatever order. */
final class LayerShape {
  private final LayerIndex index;
  private final long[] paths;

  private LayerShape(LayerIndex index, long[] paths) {
    this.index = index;
    this.paths = paths;
  }

  static LayerShape of(LayerIndex index) {
    PathTable table = index.paths();
    long[] paths = new long[index.nodes()];
    for (int node = 1; node < paths.length; node++) {
      paths[node] = mixed(paths[table.parent(node)] + Arrays.hashCode(table.name(node)));
    }
    return new LayerShape(index, paths);
  }

  /** Whether a node is something that the layer says, and not only on the way to it. */
  static boolean isEntry(LayerIndex index, int node) {
    return makes(index, node) || index.isWhiteout(node) || index.isOpaque(node);
  }

  /** Whether the layer has an entry that makes what is at a node. */
  static boolean makes(LayerIndex index, int node) {
    return index.makesPath(node) && index.inode(node) != LayerIndex.NO_INODE;
  }

  /** Equal for layers that differ in no more than their times and the bytes of their files. */
  long fingerprint() {
    return IntStream.range(0, index.nodes())
        .filter(node -> isEntry(index, node))
        .mapToLong(this::fingerprint)
        .sum();
  }

  private long fingerprint(int node) {
    long said = (index.isWhiteout(node) ? 1L : 0L) + (index.isOpaque(node) ? 2L : 0L);
    if (makes(index, node)) {
      int inode = index.inode(node);
      said += 4L + index.type(inode).code() + 16 * index.bytes(inode);
      said = mixed(said) + index.metadata(inode).hashCode();
    }
    return mixed(paths[node] + mixed(said));
  }

  /** The paths of what the layer makes, but for directories, each as a number. */
  LongStream pathsOfFiles() {
    return IntStream.range(0, index.nodes())
        .filter(node -> makes(index, node))
        .filter(node -> index.type(index.inode(node)) != EntryType.DIRECTORY)
        .mapToLong(node -> paths[node]);
  }

  /** Spreads a number over all bits (the finaliser of SplitMix64). */
  private static long mixed(long value) {
    long z = value + 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
