package io.layerwise;

import io.layerwise.archive.Image;
import io.layerwise.archive.ImageLayer;
import io.layerwise.archive.StreamedArchive;
import io.layerwise.filesystem.Workers;
import io.layerwise.layer.ContentCapture;
import io.layerwise.layer.IndexedLayer;
import io.layerwise.layer.LayerContent;
import io.layerwise.layer.LayerReader;
import io.layerwise.runtime.RuntimeNeeds;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the layers of an archive as they stream by, before the manifest tells which they are. */
final class StreamedImageReader {
  private final StreamedArchive archive;
  private final OpenOptions options;
  private final Workers workers;

  StreamedImageReader(StreamedArchive archive, OpenOptions options, Workers workers) {
    this.archive = archive;
    this.options = options;
    this.workers = workers;
  }

  OpenImage read() throws IOException {
    LayerReader reader = new LayerReader(LayerOptions.of(options.capturing(capture())));
    Map<String, IndexedLayer> indexed = new HashMap<>();
    Image image =
        archive.scan(
            options.selection(), (name, content) -> indexed.put(name, reader.read(content)));
    List<IndexedLayer> layers = new ArrayList<>();
    List<LayerContent> contents = new ArrayList<>();
    for (ImageLayer layer : image.layers()) {
      IndexedLayer read = indexed.get(layer.blobName());
      if (read == null) {
        throw Verification.notALayer(layer);
      }
      Verification.check(layer, read);
      layers.add(read);
      contents.add(new LayerContent(read.index(), again(layer, read), read.captured()));
    }
    Verification.requireWithin(options.limits(), layers);
    return new OpenImage(archive, image, layers, contents, workers);
  }

  private ContentCapture capture() {
    ContentCapture asked = options.capture();
    return asked == ContentCapture.NOTHING ? asked : asked.or(RuntimeNeeds.captureOfStream());
  }

  /** Reads the archive once more up to the layer; a stream that has passed says so. */
  private LayerContent.TarSource again(ImageLayer layer, IndexedLayer read) {
    return consumer ->
        archive.rescan(
            (name, content) -> {
              if (name.equals(layer.blobName())) {
                try (InputStream tar = read.compression().open(content)) {
                  consumer.accept(tar);
                }
              }
            });
  }
}
