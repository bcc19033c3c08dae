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
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which image a command is about, and how it is read. */
final class ImageOptions {
  @Parameters(
      index = "0",
      paramLabel = "IMAGE",
      description = "A file or directory with a saved image, or - for standard input.")
  private Path image = Path.of("-");

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

  private boolean isStandardInput() {
    return image.toString().equals("-");
  }

  /** Refuses to write a report over the image that it is about. */
  void requireNotTheImage(String file) {
    try {
      if (!isStandardInput()
          && Files.exists(Path.of(file))
          && Files.isSameFile(image, Path.of(file))) {
        throw new UsageException("The report would overwrite the image, " + file + ".");
      }
    } catch (IOException | InvalidPathException e) {
      throw new UsageException("'" + file + "' cannot be written to.");
    }
  }

  /** Opens the image; progress is shown on standard error. */
  OpenImage open(Console console, ContentCapture capture) throws IOException {
    try (ProgressBar progress = progress(console)) {
      OpenOptions options =
          OpenOptions.defaults()
              .selecting(selection())
              .within(limits.apply(Limits.defaults()))
              .capturing(capture)
              .telling(progress);
      return open(console, verify ? options.verifying() : options);
    } catch (ImageReadException e) {
      throw e.within(isStandardInput() ? "standard input" : image.toString());
    }
  }

  private OpenImage open(Console console, OpenOptions options) throws IOException {
    return isStandardInput()
        ? Layerwise.open(console.in(), options)
        : Layerwise.open(image, options);
  }

  private ProgressBar progress(Console console) throws IOException {
    boolean measurable = !isStandardInput() && Files.isRegularFile(image);
    return new ProgressBar(
        console.err(),
        console.terminal().errorIsTerminal(),
        measurable ? Files.size(image) : 0,
        System::nanoTime);
  }

  private ImageSelection selection() {
    if (tag != null && index != null) {
      throw new UsageException("Give --tag or --index, not both.");
    }
    return new ImageSelection(
        Optional.ofNullable(tag),
        index == null ? OptionalInt.empty() : OptionalInt.of(index),
        Optional.ofNullable(platform).map(ImageOptions::parsePlatform));
  }

  private static Platform parsePlatform(String text) {
    return Platform.parse(text)
        .orElseThrow(
            () ->
                new UsageException(
                    "'" + text + "' is not a platform; write it as linux/amd64 or linux/arm/v7."));
  }
}
