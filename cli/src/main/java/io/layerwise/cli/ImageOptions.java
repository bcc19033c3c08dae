package io.layerwise.cli;

import io.layerwise.OpenImage;
import io.layerwise.archive.ImageSelection;
import io.layerwise.layer.ContentCapture;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Which image a command is about, and how it is read. */
final class ImageOptions {
  @Parameters(
      index = "0",
      paramLabel = "IMAGE",
      description = "A file or directory with a saved image, or - for standard input.")
  private Path image = SavedImage.STANDARD_INPUT.path();

  @Mixin private SelectionOptions which = new SelectionOptions();
  @Mixin private ReadOptions reading = new ReadOptions();

  SavedImage image() {
    return new SavedImage(image);
  }

  /** Opens the image; progress is shown on standard error. */
  OpenImage open(Console console, ContentCapture capture) throws IOException {
    return reading.open(console, image(), which.selection(), capture);
  }

  /** Opens another version of the image, for the same platform. */
  OpenImage openVersion(
      Console console, SavedImage other, ImageSelection selection, ContentCapture capture)
      throws IOException {
    return reading.open(console, other, selection, capture);
  }
}
