package io.layerwise;

import io.layerwise.archive.Blob;
import io.layerwise.archive.Image;
import io.layerwise.archive.ImageLayer;
import io.layerwise.archive.Progress;
import io.layerwise.archive.SeekableArchive;
import io.layerwise.filesystem.Workers;
import io.layerwise.layer.IndexedLayer;
import io.layerwise.layer.LayerContent;
import io.layerwise.layer.LayerReader;
import io.layerwise.oci.ImageReadException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;

/** Reads the layers of an archive that can be read from any place: several at once. */
final class SeekableImageReader {
  private final SeekableArchive archive;
  private final OpenOptions options;
  private final Workers workers;
  private final Reading reading;

  /** How a layer is read. */
  private interface Reading {
    IndexedLayer read(ImageLayer layer, Blob blob) throws IOException;
  }

  SeekableImageReader(SeekableArchive archive, OpenOptions options, Workers workers) {
    this.archive = archive;
    this.options = options;
    this.workers = workers;
    this.reading = reading(options);
  }

  /** To verify is to read every byte. */
  private static Reading reading(OpenOptions options) {
    if (options.cache().isPresent() && !options.verify()) {
      return new CachedLayerReader(options.cache().get(), options)::read;
    }
    LayerReader reader = new LayerReader(LayerOptions.of(options));
    return (layer, blob) -> reader.read(blob);
  }

  OpenImage read() throws IOException {
    Image image = archive.select(options.selection());
    Map<String, IndexedLayer> indexed = index(image);
    List<IndexedLayer> layers = new ArrayList<>();
    List<LayerContent> contents = new ArrayList<>();
    for (ImageLayer layer : image.layers()) {
      IndexedLayer read = Objects.requireNonNull(indexed.get(layer.blobName()));
      Verification.check(layer, read);
      layers.add(read);
      Blob blob = archive.blob(layer);
      contents.add(
          new LayerContent(
              read.index(),
              consumer -> {
                try (InputStream in = read.compression().open(blob.open(0, Progress.NONE))) {
                  consumer.accept(in);
                }
              },
              read.captured()));
    }
    Verification.requireWithin(options.limits(), layers);
    return new OpenImage(archive, image, layers, contents, workers);
  }

  /** Layers that share a blob are read once; the largest first, so that no thread ends alone. */
  private Map<String, IndexedLayer> index(Image image) throws IOException {
    Map<String, ImageLayer> byBlob = new LinkedHashMap<>();
    image.layers().forEach(layer -> byBlob.putIfAbsent(layer.blobName(), layer));
    List<ImageLayer> distinct = new ArrayList<>(byBlob.values());
    distinct.sort(Comparator.comparingLong(ImageLayer::blobBytes).reversed());
    List<Callable<IndexedLayer>> tasks = new ArrayList<>();
    for (ImageLayer layer : distinct) {
      tasks.add(() -> read(layer));
    }
    List<IndexedLayer> read = workers.run(tasks);
    Map<String, IndexedLayer> indexed = new HashMap<>();
    for (int i = 0; i < read.size(); i++) {
      indexed.put(distinct.get(i).blobName(), read.get(i));
    }
    return indexed;
  }

  private IndexedLayer read(ImageLayer layer) throws IOException {
    try {
      archive.requireLayer(layer);
      return reading.read(layer, archive.blob(layer));
    } catch (ImageReadException e) {
      throw e.within(layer.describe());
    }
  }
}
