package io.layerwise.report;

import io.layerwise.analysis.Sizes;
import io.layerwise.oci.Quoted;
import io.layerwise.stage.PredictedPart;
import io.layerwise.stage.Role;
import io.layerwise.stage.StageSplit;
import java.util.Optional;

/** How reports speak of a stage split; control characters are escaped. */
public final class SplitWording {
  private SplitWording() {}

  /** Bytes before and after, and what is saved: {@code 1.00 GB → 176.4 MB (−82.4 %)}. */
  public static String change(long before, long after) {
    String saved = after < before ? " (−" + Sizes.percent(before - after, before) + ")" : "";
    return sizes(before, after) + saved;
  }

  /** Bytes before and after: {@code 1.00 GB → 176.4 MB}. */
  public static String sizes(long before, long after) {
    return Sizes.of(before) + " → " + Sizes.of(after);
  }

  /** What the split does with a layer, in at most 21 columns. */
  public static String destination(Role role) {
    return switch (role) {
      case BASE -> "both stages";
      case SYSTEM_PACKAGES -> "both, if needed";
      case BUILD_TOOLS -> "build stage only";
      case MANIFEST, DEPENDENCIES, SOURCE, BUILD, UNKNOWN -> "build, copied if kept";
      case CLEAN_UP -> "not needed";
      case OWNERSHIP -> "COPY --chown";
      case CONFIGURATION -> "runtime stage";
    };
  }

  /** Why the image is not split; empty where it is. */
  public static Optional<String> refusal(StageSplit split) {
    return split.refusal().map(Quoted::escaped);
  }

  /** The bytes that are assumed, of all that are predicted. */
  public static long assumedBytes(StageSplit split) {
    return split.parts().stream()
        .filter(part -> !part.exact())
        .mapToLong(PredictedPart::bytes)
        .sum();
  }

  /**
   * One line for a report on the whole image; empty where it is not split, or where only a layer is
   * asked about.
   */
  public static Optional<String> advice(StageSplit split, ReportOptions options) {
    return split.refusal().isPresent() || options.layer().isPresent()
        ? Optional.empty()
        : Optional.of(
            "Split into stages: "
                + sizes(split.currentBytes(), split.predictedBytes())
                + ", `layerwise split` says how");
  }
}
