package io.layerwise.waste;

import io.layerwise.filesystem.Inode;
import io.layerwise.filesystem.MergedFilesystem;
import io.layerwise.layer.LayerIndex;
import io.layerwise.tar.EntryType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The visible regular files, and one path of each. */
public final class VisibleFiles {
  private static final int NONE = -1;

  private final MergedFilesystem filesystem;

  /** By layer and inode, its first visible node. */
  private final List<int[]> nodes = new ArrayList<>();

  private VisibleFiles(MergedFilesystem filesystem) {
    this.filesystem = filesystem;
    for (LayerIndex layer : filesystem.layers()) {
      int[] none = new int[layer.inodes()];
      Arrays.fill(none, NONE);
      nodes.add(none);
    }
  }

  static VisibleFiles of(MergedFilesystem filesystem) {
    VisibleFiles files = new VisibleFiles(filesystem);
    for (int node = 1; node < filesystem.nodes(); node++) {
      if (filesystem.isVisible(node)) {
        Inode inode = filesystem.inode(node);
        if (isFile(filesystem, inode) && files.node(inode) == NONE) {
          files.nodes.get(inode.layer())[inode.number()] = node;
        }
      }
    }
    return files;
  }

  static boolean isFile(MergedFilesystem filesystem, Inode inode) {
    return inode.number() != LayerIndex.NO_INODE && filesystem.type(inode) == EntryType.FILE;
  }

  /** The first of a visible file's paths. */
  public int node(Inode inode) {
    return nodes.get(inode.layer())[inode.number()];
  }

  /** Is told of a file. */
  public interface Visitor {
    void visit(Inode inode, int node);
  }

  /** Visits each visible file once, in the order of layers and of their tars. */
  public void forEach(Visitor visitor) {
    for (int layer = 0; layer < nodes.size(); layer++) {
      int[] ofLayer = nodes.get(layer);
      for (int inode = 0; inode < ofLayer.length; inode++) {
        if (ofLayer[inode] != NONE) {
          visitor.visit(new Inode(layer, inode), ofLayer[inode]);
        }
      }
    }
  }

  MergedFilesystem filesystem() {
    return filesystem;
  }
}
