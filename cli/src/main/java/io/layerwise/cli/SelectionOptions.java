package io.layerwise.cli;

import io.layerwise.archive.ImageSelection;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which image of an archive is meant. */
final class SelectionOptions {
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

  ImageSelection selection() {
    return selection("--tag", tag, "--index", index);
  }

  /** One image by either of two options. */
  static ImageSelection selection(
      String tagOption, @Nullable String tag, String indexOption, @Nullable Integer index) {
    if (tag != null && index != null) {
      throw new UsageException("Give " + tagOption + " or " + indexOption + ", not both.");
    }
    return new ImageSelection(
        Optional.ofNullable(tag),
        index == null ? OptionalInt.empty() : OptionalInt.of(index),
        Optional.empty());
  }
}
