package io.layerwise.layer;

import io.layerwise.tar.SparseMap;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** The contents of a layer's files, read when somebody asks. */
public final class LayerContent {
  /** Hands out a layer's uncompressed tar from its first byte. */
  public interface TarSource {
    void read(TarConsumer consumer) throws IOException;
  }

  /** Is handed a layer's uncompressed tar. */
  public interface TarConsumer {
    void accept(InputStream tar) throws IOException;
  }

  /** Is handed a file's stored content. */
  public interface Visitor {
    void visit(int inode, InputStream content) throws IOException;
  }

  /** Small files that are asked for together often lie beside each other. */
  private static final int BUFFER = 8 << 10;

  private final LayerIndex index;
  private final TarSource source;
  private final Map<Integer, byte[]> captured;

  /**
   * @param captured contents that were kept when the layer passed, by inode
   */
  public LayerContent(LayerIndex index, TarSource source, Map<Integer, byte[]> captured) {
    this.index = index;
    this.source = source;
    this.captured = captured;
  }

  /**
   * Visits the stored contents of files in one pass over the layer.
   *
   * @param inodes files of the layer, in ascending order, which is that of the tar
   */
  public void visit(int[] inodes, Visitor visitor) throws IOException {
    if (Arrays.stream(inodes).allMatch(captured::containsKey)) {
      for (int inode : inodes) {
        visitor.visit(inode, new ByteArrayInputStream(captured.getOrDefault(inode, new byte[0])));
      }
    } else {
      source.read(tar -> visit(new BufferedInputStream(tar, BUFFER), inodes, visitor));
    }
  }

  private void visit(InputStream tar, int[] inodes, Visitor visitor) throws IOException {
    long position = 0;
    for (int inode : inodes) {
      tar.skipNBytes(index.contentOffset(inode) - position);
      BoundedStream content = new BoundedStream(tar, index.bytes(inode));
      visitor.visit(inode, content);
      position = index.contentOffset(inode) + index.bytes(inode) - content.remaining();
    }
  }

  /** Writes a file out whole, the holes of a sparse one as zeros. */
  public void copy(int inode, OutputStream out) throws IOException {
    visit(
        new int[] {inode},
        (number, stored) -> {
          Optional<SparseMap> sparse = index.sparse(inode);
          if (sparse.isPresent()) {
            SparseWriter.write(sparse.get(), stored, out);
          } else {
            stored.transferTo(out);
          }
        });
  }
}
