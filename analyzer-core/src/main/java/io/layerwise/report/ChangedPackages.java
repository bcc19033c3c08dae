package io.layerwise.report;

import io.layerwise.comparison.ImageComparison;
import io.layerwise.comparison.PackageChange;
import java.util.Comparator;
import java.util.List;

/** Changed packages as people read them: those of most bytes first. */
public final class ChangedPackages {
  private ChangedPackages() {}

  /** Of equal bytes, by ecosystem, name and architecture. */
  public static List<PackageChange> of(ImageComparison comparison) {
    return comparison.packages().stream()
        .sorted(
            Comparator.comparingLong((PackageChange one) -> Math.abs(one.deltaBytes())).reversed())
        .toList();
  }
}
