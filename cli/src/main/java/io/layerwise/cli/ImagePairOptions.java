package io.layerwise.cli;

import io.layerwise.OpenImage;
import io.layerwise.archive.ImageSelection;
import io.layerwise.archive.ImageSelectionException;
import io.layerwise.layer.ContentCapture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which two images a command is about, and how they are read. */
final class ImagePairOptions {
  @Parameters(
      index = "0",
      paramLabel = "OLD",
      description = "A file or directory with the older image, or - for standard input.")
  private Path old = SavedImage.STANDARD_INPUT.path();

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "NEW",
      description = "The same with the newer one; not needed where OLD holds both.")
  private @Nullable Path fresh;

  @Option(names = "--old-tag", paramLabel = "TAG", description = "Which image of OLD: by its tag.")
  private @Nullable String oldTag;

  @Option(names = "--new-tag", paramLabel = "TAG", description = "Which image of NEW: by its tag.")
  private @Nullable String freshTag;

  @Option(
      names = "--old-index",
      paramLabel = "N",
      description = "Which image of OLD: by its place in the archive, from 0.")
  private @Nullable Integer oldIndex;

  @Option(
      names = "--new-index",
      paramLabel = "N",
      description = "Which image of NEW: by its place in the archive, from 0.")
  private @Nullable Integer freshIndex;

  @Mixin private ReadOptions reading = new ReadOptions();

  /** Both archives, which may be one. */
  List<SavedImage> images() {
    return List.of(old(), fresh());
  }

  private SavedImage old() {
    return new SavedImage(old);
  }

  private SavedImage fresh() {
    return fresh == null ? old() : new SavedImage(fresh);
  }

  /** Refuses what cannot be two images; before anything is read. */
  void requireTwo() {
    if (fresh == null && oldSelection().equals(freshSelection())) {
      throw new UsageException(
          "There is one image only: name NEW too, or two of one archive by --old-tag and --new-tag.");
    }
    if (old().isStandardInput() && fresh().isStandardInput()) {
      throw new UsageException(
          "Standard input can be read once, and not for both images: save one to a file.");
    }
  }

  OpenImage openOld(Console console, ContentCapture capture) throws IOException {
    return open(console, old(), oldSelection(), "--old", capture);
  }

  OpenImage openNew(Console console, ContentCapture capture) throws IOException {
    return open(console, fresh(), freshSelection(), "--new", capture);
  }

  /** Where the choice is not clear, tells this command's options for it. */
  private OpenImage open(
      Console console,
      SavedImage image,
      ImageSelection selection,
      String options,
      ContentCapture capture)
      throws IOException {
    try {
      return reading.open(console, image, selection, capture);
    } catch (ImageSelectionException e) {
      String problem =
          e.problem().replace("--tag", options + "-tag").replace("--index", options + "-index");
      throw new ImageSelectionException(problem, e.choices());
    }
  }

  private ImageSelection oldSelection() {
    return SelectionOptions.selection("--old-tag", oldTag, "--old-index", oldIndex);
  }

  private ImageSelection freshSelection() {
    return SelectionOptions.selection("--new-tag", freshTag, "--new-index", freshIndex);
  }
}
