package io.layerwise.filesystem;

import io.layerwise.layer.LayerIndex;
import io.layerwise.tar.EntryType;

/** All files that any layer of an image added, visible or not. */
public final class FileInodes {
  private FileInodes() {}

  /** Is told of a file. */
  public interface Visitor {
    void visit(Inode inode);
  }

  /** In the order of layers and of their tars. */
  public static void forEach(MergedFilesystem merged, Visitor visitor) {
    for (int layer = 0; layer < merged.layers().size(); layer++) {
      forEachOf(merged, layer, visitor);
    }
  }

  /** Those that one layer added, in the order of its tar. */
  public static void forEachOf(MergedFilesystem merged, int layer, Visitor visitor) {
    LayerIndex index = merged.layers().get(layer);
    for (int inode = 0; inode < index.inodes(); inode++) {
      if (index.isReferenced(inode) && index.type(inode) == EntryType.FILE) {
        visitor.visit(new Inode(layer, inode));
      }
    }
  }
}
