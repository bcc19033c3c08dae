package io.layerwise.filesystem;

import io.layerwise.layer.ContentHash;
import io.layerwise.layer.ContentHasher;
import io.layerwise.layer.LayerContent;
import io.layerwise.layer.LayerIndex;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * Hashes of files' contents: those that were made while a layer was read, and for the others those
 * of the files that a question is about, read now.
 */
public final class ContentHashes {
  /** A unit of work that is worth a thread's while: 16 MiB. */
  private static final long CHUNK_BYTES = 16 << 20;

  private static final int CHUNK_FILES = 4096;

  private final List<LayerIndex> layers;
  private final List<Map<Integer, ContentHash>> computed = new ArrayList<>();

  private ContentHashes(List<LayerIndex> layers) {
    this.layers = layers;
    layers.forEach(layer -> computed.add(new HashMap<>()));
  }

  /** Only those that were made while the layers were read. */
  static ContentHashes ofPassed(List<LayerIndex> layers) {
    return new ContentHashes(layers);
  }

  /**
   * These hashes and those of more files; what is known is not read again.
   *
   * @param contents the layers' contents, bottom first; not read where a layer has its hashes
   * @param workers run the reading
   */
  public ContentHashes with(InodeSet wanted, List<LayerContent> contents, Workers workers)
      throws IOException {
    ContentHashes hashes = new ContentHashes(layers);
    List<Callable<Chunk>> tasks = new ArrayList<>();
    for (int layer = 0; layer < layers.size(); layer++) {
      hashes.computed.get(layer).putAll(computed.get(layer));
      if (!layers.get(layer).hasHashes()) {
        for (int[] inodes : chunks(layers.get(layer), unknown(layer, wanted))) {
          Chunk chunk = new Chunk(layer, layers.get(layer), inodes);
          LayerContent content = contents.get(layer);
          tasks.add(() -> chunk.read(content));
        }
      }
    }
    for (Chunk chunk : workers.run(tasks)) {
      for (int i = 0; i < chunk.inodes.length; i++) {
        hashes.computed.get(chunk.layer).put(chunk.inodes[i], chunk.hashes[i]);
      }
    }
    return hashes;
  }

  private int[] unknown(int layer, InodeSet wanted) {
    Map<Integer, ContentHash> known = computed.get(layer);
    return Arrays.stream(wanted.of(layer)).filter(inode -> !known.containsKey(inode)).toArray();
  }

  /** The hash of an inode's content; one that was wanted. */
  public ContentHash hash(Inode inode) {
    LayerIndex index = layers.get(inode.layer());
    if (index.hasHashes()) {
      return index.hash(inode.number());
    }
    ContentHash hash = computed.get(inode.layer()).get(inode.number());
    if (hash == null) {
      throw new IllegalArgumentException(inode + " was not asked for");
    }
    return hash;
  }

  private static List<int[]> chunks(LayerIndex index, int[] inodes) {
    List<int[]> chunks = new ArrayList<>();
    int start = 0;
    long bytes = 0;
    for (int i = 0; i < inodes.length; i++) {
      bytes += index.bytes(inodes[i]);
      if (bytes >= CHUNK_BYTES || i - start >= CHUNK_FILES || i == inodes.length - 1) {
        chunks.add(Arrays.copyOfRange(inodes, start, i + 1));
        start = i + 1;
        bytes = 0;
      }
    }
    return chunks;
  }

  /** Some files of one layer, read one after the other. */
  private static final class Chunk {
    private final int layer;
    private final LayerIndex index;
    private final int[] inodes;
    private final ContentHash[] hashes;
    private int next;

    Chunk(int layer, LayerIndex index, int[] inodes) {
      this.layer = layer;
      this.index = index;
      this.inodes = inodes;
      this.hashes = new ContentHash[inodes.length];
    }

    Chunk read(LayerContent content) throws IOException {
      ContentHasher hasher = new ContentHasher();
      byte[] buffer = new byte[64 << 10];
      content.visit(inodes, (inode, in) -> hashes[next++] = hash(hasher, inode, in, buffer));
      return this;
    }

    private ContentHash hash(ContentHasher hasher, int inode, InputStream in, byte[] buffer)
        throws IOException {
      hasher.begin(index.sparse(inode));
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        hasher.update(ByteBuffer.wrap(buffer, 0, count));
      }
      return hasher.finish();
    }
  }
}
