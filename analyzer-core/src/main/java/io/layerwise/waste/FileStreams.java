package io.layerwise.waste;

import io.layerwise.filesystem.Inode;
import io.layerwise.layer.LayerContent;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** The contents of an image's files, for rules that paths and sizes are not enough for. */
public interface FileStreams {
  /** Of an image whose contents cannot be had, or shall not be read. */
  FileStreams NONE = (layer, inodes, visitor) -> {};

  /** Is handed a file's content, of which it need not read all. */
  interface Visitor {
    void visit(Inode inode, InputStream content) throws IOException;
  }

  /**
   * Visits stored contents in one pass over a layer.
   *
   * @param inodes files of the layer, ascending
   */
  void visit(int layer, int[] inodes, Visitor visitor) throws IOException;

  /**
   * @param layers the layers' contents, bottom first
   */
  static FileStreams of(List<LayerContent> layers) {
    return (layer, inodes, visitor) ->
        layers
            .get(layer)
            .visit(inodes, (inode, content) -> visitor.visit(new Inode(layer, inode), content));
  }
}
