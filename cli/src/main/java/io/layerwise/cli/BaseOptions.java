package io.layerwise.cli;

import io.layerwise.OpenImage;
import io.layerwise.archive.ImageSelection;
import io.layerwise.archive.ImageSelectionException;
import io.layerwise.policy.Baseline;
import io.layerwise.policy.PolicyException;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which version an image is held against. */
final class BaseOptions {
  @Option(
      names = "--base",
      paramLabel = "IMAGE|FILE",
      description = "The version before: a saved image, or what --write-baseline wrote.")
  private @Nullable String base;

  @Option(
      names = "--base-tag",
      paramLabel = "TAG",
      description = "Which image of --base, where it holds several: by its tag.")
  private @Nullable String tag;

  @Option(
      names = "--base-index",
      paramLabel = "N",
      description = "Which image of --base: by its place in the archive, from 0.")
  private @Nullable Integer index;

  /** As the user wrote it. */
  Optional<String> name() {
    return Optional.ofNullable(base);
  }

  /** The archive or file, where there is one. */
  Optional<SavedImage> image() {
    return version().map(BaseVersion::image);
  }

  /** What was kept of it; empty where it is an image itself, or none is given. */
  Optional<Baseline> kept() throws PolicyException {
    Optional<Baseline> kept = version().isPresent() ? version().get().baseline() : Optional.empty();
    if ((tag != null || index != null) && (base == null || kept.isPresent())) {
      throw new UsageException(
          "--base-tag and --base-index choose an image of --base, and that is none.");
    }
    return kept;
  }

  private Optional<BaseVersion> version() {
    return name().map(BaseVersion::new);
  }

  /** Opens the image that it is; where the choice is not clear, names these options. */
  OpenImage open(Console console, ImageOptions options, SavedImage image) throws IOException {
    ImageSelection selection = SelectionOptions.selection("--base-tag", tag, "--base-index", index);
    try {
      return options.openVersion(console, image, selection, OpenImage.capture());
    } catch (ImageSelectionException e) {
      String problem =
          "--base: "
              + e.problem().replace("--tag", "--base-tag").replace("--index", "--base-index");
      throw new ImageSelectionException(problem, e.choices());
    }
  }
}
