package io.layerwise.report;

import io.layerwise.analysis.FileOrder;
import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.filesystem.Inode;
import io.layerwise.filesystem.MergedFilesystem;
import io.layerwise.layer.LayerIndex;
import io.layerwise.layer.PathTable;
import io.layerwise.tar.EntryType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * The visible files and directories by what they hold, the largest first. Bytes are those that the
 * layers hold; a file with several paths counts at one of them.
 */
public final class VisibleWeights {
  /** So many are in order before the order of all paths is worked out. */
  private static final int FEW = 1000;

  private final MergedFilesystem filesystem;
  private final long[] bytes;
  private final int[] files;
  private final BitSet isFile = new BitSet();

  /** For a directory, the largest of what is in it. */
  private final long[] largestDirectory;

  private VisibleWeights(MergedFilesystem filesystem) {
    this.filesystem = filesystem;
    this.bytes = new long[filesystem.nodes()];
    this.files = new int[filesystem.nodes()];
    this.largestDirectory = new long[filesystem.nodes()];
  }

  /** Of all layers, or of the one that the reader asked about. */
  public static VisibleWeights of(ImageAnalysis analysis, ReportOptions options) {
    VisibleWeights weights = new VisibleWeights(analysis.filesystem());
    weights.weigh(options);
    weights.addUp();
    return weights;
  }

  /**
   * The files of at least one byte.
   *
   * @param most how many are told one by one
   */
  public Cut<Weight> files(int most) {
    LargestWeights largest = new LargestWeights(most, order(most));
    for (int node = isFile.nextSetBit(0); node >= 0; node = isFile.nextSetBit(node + 1)) {
      if (bytes[node] > 0) {
        largest.add(node, bytes[node], 1);
      }
    }
    return largest.cut();
  }

  /**
   * Directories of at least one byte, but for the root and for those that hold little beside one
   * directory in them: what has four fifths of another's bytes stands for it.
   *
   * @param most how many are told one by one
   */
  public Cut<Weight> directories(int most) {
    LargestWeights largest = new LargestWeights(most, order(most));
    for (int node = 1; node < bytes.length; node++) {
      if (!isFile.get(node) && bytes[node] > 0 && largestDirectory[node] < bytes[node] / 5.0 * 4) {
        largest.add(node, bytes[node], files[node]);
      }
    }
    return largest.cut();
  }

  /** The layer that holds the bytes at a file's path. */
  public int layer(Weight file) {
    return filesystem.inode(file.node()).layer();
  }

  /** Whether a path is visible and no directory. */
  public boolean isFile(int node) {
    return isFile.get(node);
  }

  /** What counts at a visible path, and below it if it is a directory. */
  public long bytes(int node) {
    return bytes[node];
  }

  private void weigh(ReportOptions options) {
    List<BitSet> counted = new ArrayList<>();
    filesystem.layers().forEach(layer -> counted.add(new BitSet()));
    for (int node = 1; node < bytes.length; node++) {
      if (filesystem.isVisible(node)) {
        Inode inode = filesystem.inode(node);
        isFile.set(node, filesystem.type(inode) != EntryType.DIRECTORY);
        if (inode.number() != LayerIndex.NO_INODE
            && options.includes(inode.layer())
            && !counted.get(inode.layer()).get(inode.number())) {
          counted.get(inode.layer()).set(inode.number());
          bytes[node] = filesystem.bytes(inode);
          files[node] = filesystem.type(inode) == EntryType.FILE ? 1 : 0;
        }
      }
    }
  }

  private void addUp() {
    // A parent's number is below its children's.
    for (int node = bytes.length - 1; node > PathTable.ROOT; node--) {
      int parent = filesystem.paths().parent(node);
      bytes[parent] += bytes[node];
      files[parent] += files[node];
      if (!isFile.get(node)) {
        largestDirectory[parent] = Math.max(largestDirectory[parent], bytes[node]);
      }
    }
  }

  /** The most bytes first, then by path. */
  private Comparator<Weight> order(int most) {
    return Comparator.comparingLong(Weight::bytes).reversed().thenComparing(byPath(most));
  }

  private Comparator<Weight> byPath(int most) {
    if (most <= FEW) {
      return Comparator.comparing(this::path, Arrays::compareUnsigned);
    }
    int[] ranks = FileOrder.ranks(filesystem.paths());
    return Comparator.comparingInt(weight -> ranks[weight.node()]);
  }

  private byte[] path(Weight weight) {
    return filesystem.paths().pathBytes(weight.node());
  }
}
