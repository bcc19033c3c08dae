package io.layerwise.report;

import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.comparison.ImageComparison;

/**
 * What is reported of two images.
 *
 * @param before what the older one is called; control characters are escaped
 * @param after likewise the newer one
 */
public record ComparisonReport(ImageComparison comparison, String before, String after) {

  /** Calls the images by their first tags, and where these are the same by their IDs too. */
  public static ComparisonReport of(ImageComparison comparison) {
    String before = new Wording(comparison.before()).title();
    String after = new Wording(comparison.after()).title();
    return before.equals(after)
        ? new ComparisonReport(
            comparison, before + id(comparison.before()), after + id(comparison.after()))
        : new ComparisonReport(comparison, before, after);
  }

  private static String id(ImageAnalysis analysis) {
    return " (" + analysis.image().configDigest().abbreviated() + ")";
  }
}
