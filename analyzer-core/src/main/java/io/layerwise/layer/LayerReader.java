package io.layerwise.layer;

import io.layerwise.archive.Blob;
import io.layerwise.archive.Compression;
import io.layerwise.archive.TrailingBytesException;
import io.layerwise.layer.IndexedLayer.LayerDigests;
import io.layerwise.oci.Digest;
import io.layerwise.oci.ImageReadException;
import io.layerwise.tar.ChannelInput;
import io.layerwise.tar.StreamInput;
import io.layerwise.tar.TarInput;
import io.layerwise.tar.TarReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a layer into its index, in one pass. Of an uncompressed blob only the headers are read;
 * what must be decompressed passes by anyway, so its contents are hashed on the way.
 */
public final class LayerReader {
  private static final int BUFFER = 64 << 10;

  /**
   * How many bytes of a file tell it from others of its size. They lie behind its header, where
   * they cost next to nothing: files of equal size that differ mostly differ here.
   */
  private static final int BEGINNING = 1024;

  private final ReadOptions options;

  public LayerReader(ReadOptions options) {
    this.options = options;
  }

  /**
   * @throws ImageReadException where the layer is damaged, or exceeds a limit
   */
  public IndexedLayer read(Blob blob) throws IOException {
    Compression compression = blob.compression();
    if (compression != Compression.NONE || options.verify()) {
      return read(blob.open(0, options.progress()));
    }
    if (blob.size() > options.limits().layerBytes()) {
      throw options.limits().overLayerBytes(blob.size() + " bytes");
    }
    ChannelInput in = blob.asTar();
    TarReader tar = new TarReader(in, options.limits().tar());
    LayerIndexBuilder builder = new LayerIndexBuilder(options.limits(), tar.oddities());
    while (tar.next()) {
      int inode = builder.add(tar.entry());
      if (inode != LayerIndex.NO_INODE) {
        builder.beginning(inode, in.checksum((int) Math.min(BEGINNING, tar.entry().storedSize())));
      }
    }
    options.progress().advanced(blob.size());
    LayerIndex index = builder.build(blob.size(), tar.markedEnd());
    return new IndexedLayer(index, compression, Optional.empty(), Map.of());
  }

  /**
   * @param stored the blob's bytes, compressed or not; read to their end and closed
   * @throws ImageReadException where the layer is damaged, or exceeds a limit
   */
  public IndexedLayer read(InputStream stored) throws IOException {
    try (stored) {
      return options.verify() ? readVerified(stored) : readThrough(stored);
    }
  }

  private IndexedLayer readVerified(InputStream stored) throws IOException {
    DigestingStream blob = new DigestingStream(stored);
    BufferedInputStream buffered = new BufferedInputStream(blob, BUFFER);
    Compression compression = compression(buffered);
    if (compression == Compression.NONE) {
      IndexedLayer layer = index(buffered, compression);
      return withDigests(layer, blob.digest(), Optional.empty());
    }
    try (DigestingStream tar = new DigestingStream(compression.open(buffered))) {
      IndexedLayer layer = index(tar, compression);
      buffered.transferTo(OutputStream.nullOutputStream());
      return withDigests(layer, blob.digest(), Optional.of(tar));
    }
  }

  private static IndexedLayer withDigests(
      IndexedLayer layer, Digest blob, Optional<DigestingStream> tar) {
    LayerDigests digests = new LayerDigests(blob, tar.map(DigestingStream::digest).orElse(blob));
    return new IndexedLayer(
        layer.index(), layer.compression(), Optional.of(digests), layer.captured());
  }

  private IndexedLayer readThrough(InputStream stored) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(stored, BUFFER);
    Compression compression = compression(buffered);
    // A decompressor holds memory that no garbage collector frees.
    try (InputStream tar = compression.open(buffered)) {
      return index(tar, compression);
    }
  }

  private static Compression compression(BufferedInputStream in) throws IOException {
    in.mark(Compression.MAGIC_LENGTH);
    byte[] head = new byte[Compression.MAGIC_LENGTH];
    int length = in.readNBytes(head, 0, head.length);
    in.reset();
    return Compression.of(head, length);
  }

  private IndexedLayer index(InputStream content, Compression compression) throws IOException {
    TarInput in = new StreamInput(new LimitedStream(content, options.limits()));
    TarReader tar = new TarReader(in, options.limits().tar());
    LayerIndexBuilder builder = new LayerIndexBuilder(options.limits(), tar.oddities());
    PassingContent passing = new PassingContent(options.capture());
    try {
      while (tar.next()) {
        int inode = builder.add(tar.entry());
        if (inode != LayerIndex.NO_INODE) {
          builder.hash(inode, passing.read(tar, inode, builder::lastPath));
        }
      }
      // Behind its end a tar may go on (eStargz keeps a table there); its length counts, no more.
      in.skip(Long.MAX_VALUE);
    } catch (TrailingBytesException e) {
      e.requireEnd(tar.markedEnd());
      tar.oddities().add("bytes that are none stand behind the compressed data");
    }
    LayerIndex index = builder.build(in.position(), tar.markedEnd());
    return new IndexedLayer(
        index, compression, Optional.empty(), new HashMap<>(passing.captured()));
  }
}
