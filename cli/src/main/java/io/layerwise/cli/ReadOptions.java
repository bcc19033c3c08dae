package io.layerwise.cli;

import io.layerwise.Layerwise;
import io.layerwise.OpenImage;
import io.layerwise.OpenOptions;
import io.layerwise.archive.ImageSelection;
import io.layerwise.archive.Limits;
import io.layerwise.layer.ContentCapture;
import io.layerwise.oci.ImageReadException;
import io.layerwise.oci.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** How an image is read, and which one of an archive. */
final class ReadOptions {
  @Option(
      names = "--tag",
      paramLabel = "TAG",
      description = "Which image, where the archive holds several: by its tag.")
  private @Nullable String tag;

  @Option(
      names = "--index",
      paramLabel = "N",
      description = "Which image: by its place in the archive, from 0.")
  private @Nullable Integer index;

  @Option(
      names = "--platform",
      paramLabel = "OS/ARCH[/VARIANT]",
      description = "Which platform, such as linux/arm64. Default: linux on this machine's.")
  private @Nullable String platform;

  @Option(names = "--verify", description = "Read every byte and check all digests and diff IDs.")
  private boolean verify;

  @ArgGroup(validate = false, heading = "%nLimits, for an image that you trust:%n")
  private LimitOptions limits = new LimitOptions();

  /** Opens the image; progress is shown on standard error. */
  OpenImage open(Console console, SavedImage image, ContentCapture capture) throws IOException {
    return open(console, image, capture, selection());
  }

  /** Opens another version of the image, for the same platform. */
  OpenImage openVersion(Console console, SavedImage image, ContentCapture capture)
      throws IOException {
    return open(console, image, capture, selection(Optional.empty(), OptionalInt.empty()));
  }

  private OpenImage open(
      Console console, SavedImage image, ContentCapture capture, ImageSelection selection)
      throws IOException {
    try (ProgressBar progress = progress(console, image)) {
      OpenOptions options =
          OpenOptions.defaults()
              .selecting(selection)
              .within(limits.apply(Limits.defaults()))
              .capturing(capture)
              .telling(progress);
      return open(console, image, verify ? options.verifying() : options);
    } catch (ImageReadException e) {
      throw e.within(image.name());
    }
  }

  private static OpenImage open(Console console, SavedImage image, OpenOptions options)
      throws IOException {
    return image.isStandardInput()
        ? Layerwise.open(console.in(), options)
        : Layerwise.open(image.path(), options);
  }

  private static ProgressBar progress(Console console, SavedImage image) throws IOException {
    boolean measurable = !image.isStandardInput() && Files.isRegularFile(image.path());
    return new ProgressBar(
        console.err(),
        console.terminal().errorIsTerminal(),
        measurable ? Files.size(image.path()) : 0,
        System::nanoTime);
  }

  private ImageSelection selection() {
    if (tag != null && index != null) {
      throw new UsageException("Give --tag or --index, not both.");
    }
    return selection(
        Optional.ofNullable(tag), index == null ? OptionalInt.empty() : OptionalInt.of(index));
  }

  private ImageSelection selection(Optional<String> named, OptionalInt place) {
    return new ImageSelection(
        named, place, Optional.ofNullable(platform).map(ReadOptions::parsePlatform));
  }

  private static Platform parsePlatform(String text) {
    return Platform.parse(text)
        .orElseThrow(
            () ->
                new UsageException(
                    "'" + text + "' is not a platform; write it as linux/amd64 or linux/arm/v7."));
  }
}
