package io.layerwise.report;

import io.layerwise.analysis.Sizes;
import io.layerwise.comparison.ImageComparison;
import io.layerwise.comparison.Total;
import io.layerwise.comparison.TotalChange;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The totals of two images that people ask for, as rows. */
public final class ComparedTotals {
  /**
   * One total.
   *
   * @param label what it is
   * @param depth how many other totals it is a part of
   */
  public record Row(String label, int depth, TotalChange change) {
    private Row(String label, int depth, Total total, ImageComparison comparison) {
      this(label, depth, comparison.total(total));
    }

    public String before() {
      return text(change.before());
    }

    public String after() {
      return text(change.after());
    }

    /** With its sign. */
    public String delta() {
      return isCount()
          ? ComparisonWording.count(change.delta())
          : ComparisonWording.bytes(change.delta());
    }

    private boolean isCount() {
      return change.total() == Total.LAYERS || change.total() == Total.FILES;
    }

    private String text(long value) {
      return isCount() ? String.format(Locale.ROOT, "%,d", value) : Sizes.of(value);
    }
  }

  private ComparedTotals() {}

  /** All of them, changed or not; nine. */
  public static List<Row> of(ImageComparison comparison) {
    return Stream.of(
            new Row("pull size", 0, Total.BLOB_BYTES, comparison),
            new Row("unpacked", 0, Total.LAYER_BYTES, comparison),
            new Row("content", 1, Total.CONTENT_BYTES, comparison),
            new Row("visible", 2, Total.VISIBLE_BYTES, comparison),
            new Row("overwritten", 2, Total.OVERWRITTEN_BYTES, comparison),
            new Row("deleted", 2, Total.DELETED_BYTES, comparison),
            new Row("duplicates", 0, Total.DUPLICATE_BYTES, comparison),
            new Row("layers", 0, Total.LAYERS, comparison),
            new Row("files", 0, Total.FILES, comparison))
        .toList();
  }
}
