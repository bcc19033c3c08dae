package io.layerwise.benchmarks.dialect;

import io.layerwise.Layerwise;
import io.layerwise.OpenImage;
import io.layerwise.OpenOptions;
import io.layerwise.archive.ImageSelection;
import io.layerwise.oci.ImageReadException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads images of an archive with layerwise. */
final class OwnReading {
  /** Opens the image that is asked for. */
  interface Opening {
    OpenImage open() throws IOException;
  }

  private OwnReading() {}

  static Reading fromFile(Path archive, int place) {
    return read(
        () -> Layerwise.open(archive, OpenOptions.defaults().selecting(ImageSelection.at(place))));
  }

  static Reading fromStream(Path archive, int place) throws IOException {
    OpenOptions options =
        OpenOptions.defaults()
            .selecting(ImageSelection.at(place))
            .capturing((path, mode, bytes) -> true);
    // Buffered, or the file behind the stream would be found and read as a file.
    try (InputStream in = new BufferedInputStream(Files.newInputStream(archive))) {
      return read(() -> Layerwise.open(in, options));
    }
  }

  static Reading read(Opening opening) {
    try (OpenImage image = opening.open()) {
      return Reading.of(OwnListing.of(image));
    } catch (ImageReadException e) {
      return Reading.refused(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
