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
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** How images are read, and for which platform. */
final class ReadOptions {
  @Option(
      names = "--platform",
      paramLabel = "OS/ARCH[/VARIANT]",
      description = "Which platform, such as linux/arm64. Default: linux on this machine's.")
  private @Nullable String platform;

  @Option(names = "--verify", description = "Read every byte and check all digests and diff IDs.")
  private boolean verify;

  @Option(
      names = "--no-cache",
      description = "Read every layer anew, and keep nothing. So does --verify.")
  private boolean noCache;

  @ArgGroup(validate = false, heading = "%nLimits, for an image that you trust:%n")
  private LimitOptions limits = new LimitOptions();

  /** Opens the image; progress is shown on standard error. */
  OpenImage open(
      Console console, SavedImage image, ImageSelection selection, ContentCapture capture)
      throws IOException {
    limits.warnOnce(console);
    try (ProgressBar progress = progress(console, image)) {
      OpenOptions options =
          OpenOptions.defaults()
              .selecting(onPlatform(selection))
              .within(limits.apply(Limits.defaults()))
              .capturing(capture)
              .telling(progress);
      return open(console, image, verify ? options.verifying() : cached(console, options));
    } catch (ImageReadException e) {
      throw e.within(image.name());
    }
  }

  private OpenOptions cached(Console console, OpenOptions options) {
    return noCache ? options : CachePlace.of(console).map(options::caching).orElse(options);
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

  private ImageSelection onPlatform(ImageSelection selection) {
    return platform == null ? selection : selection.on(parsePlatform(platform));
  }

  private static Platform parsePlatform(String text) {
    return Platform.parse(text)
        .orElseThrow(
            () ->
                new UsageException(
                    "'" + text + "' is not a platform; write it as linux/amd64 or linux/arm/v7."));
  }
}
