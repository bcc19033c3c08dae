package io.layerwise;

import io.layerwise.archive.Archive;
import io.layerwise.archive.ImageSelectionException;
import io.layerwise.archive.SeekableArchive;
import io.layerwise.archive.StreamedArchive;
import io.layerwise.filesystem.Workers;
import io.layerwise.oci.ImageReadException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Opens saved images. */
public final class Layerwise {
  private Layerwise() {}

  /**
   * Opens an image in a file or a directory and reads all of its layers.
   *
   * @throws ImageReadException where the image is damaged, incomplete or beyond a limit
   * @throws ImageSelectionException where the archive holds several images that fit, or none
   */
  public static OpenImage open(Path path, OpenOptions options) throws IOException {
    return read(Archive.open(path, options.limits(), options.progress()), options);
  }

  /**
   * Reads an image from a stream, in one pass; from a redirected file's as from the file, if it is
   * an uncompressed tar and nothing of it was read yet.
   *
   * @throws ImageReadException where the image is damaged, incomplete or beyond a limit
   * @throws ImageSelectionException where the archive holds several images that fit, or none
   */
  public static OpenImage open(InputStream in, OpenOptions options) throws IOException {
    return read(Archive.stream(in, options.limits(), options.progress()), options);
  }

  private static OpenImage read(Archive archive, OpenOptions options) throws IOException {
    Workers workers = new Workers(options.threads());
    try {
      if (archive instanceof SeekableArchive seekable) {
        return new SeekableImageReader(seekable, options, workers).read();
      }
      return new StreamedImageReader((StreamedArchive) archive, options, workers).read();
    } catch (IOException | RuntimeException | Error e) {
      workers.close();
      archive.close();
      throw e;
    }
  }
}
