package io.layerwise.benchmarks.rebuild;

import io.layerwise.finding.Finding;
import io.layerwise.analysis.Sizes;
import java.util.Locale;
import java.util.Optional;

/**
 * A line of the table. Shares of nothing are {@code –}; so are those of what a rebuild removes
 * where that is next to nothing, for then the image is clean and what counts is how little is
 * claimed.
 *
 * @param content all content bytes
 * @param claimed all bytes that are advised to be removed, those of a base image aside
 * @param advised against a rebuild, where there is one; of what is advised
 * @param everything the same, of all that is found
 */
record Row(
    String name, long content, long claimed, Optional<Score> advised, Optional<Score> everything) {
  static final String HEAD =
      "| image | content MB | removed by the rebuild MB | found % | false claims %"
          + " | false with documentation % | claimed MB | claimed % of content |\n"
          + "| --- | --- | --- | --- | --- | --- | --- | --- |\n";

  private static final String NOTHING = "–";
  private static final int CLEAN = 100; // less than a hundredth of the content is removed

  static Row alone(String name, MeasuredImage image) {
    return new Row(
        name,
        image.contentBytes(),
        image.claimedBytes(Finding::isAdvised),
        Optional.empty(),
        Optional.empty());
  }

  static Row compared(String name, MeasuredImage image, Comparison comparison) {
    Row alone = alone(name, image);
    return new Row(
        name,
        alone.content,
        alone.claimed,
        Optional.of(comparison.advised()),
        Optional.of(comparison.everything()));
  }

  String markdown() {
    Optional<Score> telling = advised.filter(score -> score.removed() >= content / CLEAN);
    return String.join(
        " | ",
        "| " + name,
        megabytes(content),
        advised.map(score -> megabytes(score.removed())).orElse(NOTHING),
        telling.map(score -> percent(score.found(), score.removed())).orElse(NOTHING),
        telling.map(Row::falsePercent).orElse(NOTHING),
        telling.flatMap(score -> everything).map(Row::falsePercent).orElse(NOTHING),
        megabytes(claimed),
        percent(claimed, content) + " |\n");
  }

  private static String falsePercent(Score score) {
    return percent(score.falselyClaimed(), score.claimed());
  }

  private static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f", bytes / 1e6);
  }

  private static String percent(long part, long whole) {
    return whole == 0 ? NOTHING : Sizes.percent(part, whole);
  }
}
