package io.layerwise.comparison;

import io.layerwise.filesystem.Workers;
import java.io.IOException;
import java.util.List;

/**
 * Compares two images. Linear in their paths and entries; contents are read only where paths, sizes
 * and layers leave a question, each at most once, and not of layers that were hashed as they
 * passed.
 */
public final class ImageComparer {
  private ImageComparer() {}

  /**
   * @param workers run the reading of contents
   * @throws IOException where a content cannot be read
   */
  public static ImageComparison compare(
      ComparedImage before, ComparedImage after, ComparisonOptions options, Workers workers)
      throws IOException {
    ImagePair images = ImagePair.of(before, after);
    FileComparison files = new FileComparison(images);
    LayerAlignment layers = new LayerAlignment(images);
    PullComparison pull = new PullComparison(images);
    ContentQuestions questions = new ContentQuestions(images);
    files.ask(questions);
    layers.ask(questions);
    pull.ask(questions);
    ComparedContents contents = questions.answer(workers);
    FileChanges changes = files.changes(contents);
    List<LayerChange> aligned = layers.changes(contents);
    List<ConfigChange> config =
        ConfigComparison.changes(
            before.analysis().image().config(), after.analysis().image().config());
    return new ImageComparison(
        before.analysis(),
        after.analysis(),
        new IdentityCheck(images, aligned, changes, config).identity(),
        TotalChange.all(before.analysis(), after.analysis()),
        pull.cost(contents),
        new ByteComparison(images).explanation(),
        aligned,
        options.apply(changes, images),
        PackageComparison.changes(images),
        config,
        FindingComparison.changes(images));
  }
}
