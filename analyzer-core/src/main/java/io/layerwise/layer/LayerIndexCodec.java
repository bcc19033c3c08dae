package io.layerwise.layer;

import io.layerwise.archive.Compression;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a layer was read into, as bytes: the same layer gives the same bytes. Columns are written
 * whole, and read back without looking at single entries.
 */
public final class LayerIndexCodec {
  /**
   * To be raised with any change of the format, of what a {@link LayerReader} makes of the same
   * layer, or of what is kept of one: what was written under another number is not read.
   */
  public static final int VERSION = 4;

  private LayerIndexCodec() {}

  /**
   * Writes a layer that was read without verification.
   *
   * @param kept which of the captured contents are written too
   * @param out best buffered
   */
  public static void write(IndexedLayer layer, ContentCapture kept, OutputStream out)
      throws IOException {
    ColumnOutput columns = new ColumnOutput(out);
    columns.text(layer.compression().name());
    layer.index().write(columns);
    columns.checksum();
    int[] nodes = captured(layer, kept);
    columns.ints(nodes);
    for (int node : nodes) {
      columns.bytes(contentOf(layer, node));
    }
    columns.checksum();
  }

  /** One path to each file whose content is kept, for the rule to be asked again. */
  private static int[] captured(IndexedLayer layer, ContentCapture kept) {
    LayerIndex index = layer.index();
    boolean[] seen = new boolean[index.inodes()];
    return IntStream.range(0, index.nodes())
        .filter(node -> layer.captured().containsKey(index.inode(node)))
        .filter(node -> isWanted(index, node, kept))
        .filter(
            node -> {
              boolean first = !seen[index.inode(node)];
              seen[index.inode(node)] = true;
              return first;
            })
        .toArray();
  }

  private static byte[] contentOf(IndexedLayer layer, int node) {
    return layer.captured().getOrDefault(layer.index().inode(node), new byte[0]);
  }

  private static boolean isWanted(LayerIndex index, int node, ContentCapture wanted) {
    int inode = index.inode(node);
    return wanted.wants(index.paths().path(node), index.metadata(inode).mode(), index.bytes(inode));
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param length how many bytes there are
   * @param wanted which contents to keep of those that were written
   * @throws IOException where they are not all there, or damaged
   */
  public static IndexedLayer read(InputStream in, long length, ContentCapture wanted)
      throws IOException {
    ColumnInput columns = new ColumnInput(in, length);
    String compression = columns.text();
    LayerIndex index = LayerIndex.read(columns);
    columns.requireChecksum();
    Map<Integer, byte[]> captured = new HashMap<>();
    for (int node : columns.ints()) {
      byte[] content = columns.bytes();
      if (isFile(index, node) && isWanted(index, node, wanted)) {
        captured.put(index.inode(node), content);
      }
    }
    columns.requireChecksum();
    columns.requireEnd();
    return new IndexedLayer(index, Compression.valueOf(compression), Optional.empty(), captured);
  }

  /** The nodes have not been held against their checksum yet. */
  private static boolean isFile(LayerIndex index, int node) {
    return node >= 0 && node < index.nodes() && index.inode(node) != LayerIndex.NO_INODE;
  }
}
