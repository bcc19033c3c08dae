package io.layerwise.benchmarks;

import io.layerwise.archive.Archive;
import io.layerwise.archive.Blob;
import io.layerwise.archive.ImageLayer;
import io.layerwise.archive.ImageSelection;
import io.layerwise.archive.Limits;
import io.layerwise.archive.Progress;
import io.layerwise.archive.SeekableArchive;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;

/** The layer of a saved image whose blob is the largest. The archive stays open until it closes. */
final class LargestLayer implements Closeable {
  private final SeekableArchive archive;
  private final Blob blob;

  private LargestLayer(SeekableArchive archive, Blob blob) {
    this.archive = archive;
    this.blob = blob;
  }

  /**
   * @param image an archive in a file, or a layout in a directory
   * @throws IllegalArgumentException where the archive is compressed as a whole
   */
  static LargestLayer of(String image) throws IOException {
    Archive opened = Archive.open(Path.of(image), Limits.defaults(), Progress.NONE);
    if (!(opened instanceof SeekableArchive archive)) {
      opened.close();
      throw new IllegalArgumentException(image + " must not be compressed as a whole");
    }
    ImageLayer largest =
        archive.select(ImageSelection.any()).layers().stream()
            .max(Comparator.comparingLong(ImageLayer::blobBytes))
            .orElseThrow();
    return new LargestLayer(archive, archive.blob(largest));
  }

  Blob blob() {
    return blob;
  }

  @Override
  public void close() throws IOException {
    archive.close();
  }
}
