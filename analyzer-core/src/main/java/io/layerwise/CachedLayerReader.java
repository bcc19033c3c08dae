package io.layerwise;

import io.layerwise.archive.Blob;
import io.layerwise.archive.Compression;
import io.layerwise.archive.ImageLayer;
import io.layerwise.archive.Limits;
import io.layerwise.cache.CacheKey;
import io.layerwise.cache.LayerCache;
import io.layerwise.layer.IndexedLayer;
import io.layerwise.layer.LayerReader;
import io.layerwise.layer.ReadOptions;
import java.io.IOException;
import java.util.Optional;

/**
 * Reads layers, and from the cache those that were read before. Of an uncompressed one only the
 * headers are read, which is as fast.
 */
final class CachedLayerReader {
  private final LayerCache cache;
  private final OpenOptions options;
  private final ReadOptions reading;
  private final LayerReader reader;

  CachedLayerReader(LayerCache cache, OpenOptions options) {
    this.cache = cache;
    this.options = options;
    this.reading = LayerOptions.of(options);
    // What is kept must serve whoever comes next, whatever this run asks.
    this.reader =
        new LayerReader(
            LayerOptions.of(options.capturing(OpenImage.capture().or(options.capture()))));
  }

  IndexedLayer read(ImageLayer layer, Blob blob) throws IOException {
    if (blob.compression() == Compression.NONE) {
      return reader.read(blob);
    }
    Limits limits = options.limits();
    CacheKey key = CacheKey.of(blob, layer.diffId(), limits, cache.program());
    Optional<IndexedLayer> found = cache.find(key, reading.capture());
    if (found.isPresent()) {
      options.progress().advanced(blob.size());
      return found.get();
    }
    IndexedLayer read = reader.read(blob);
    cache.store(key, read, OpenImage.capture());
    return read;
  }
}
