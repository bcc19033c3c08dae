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

  /** What happened to a package, in at most 10 columns. */
  public static String status(PackageChange change) {
    return switch (change.status()) {
      case COPY_ADDED -> "copy added";
      case COPY_REMOVED -> "copy gone";
      case ADDED, REMOVED, UPGRADED, DOWNGRADED -> change.status().label();
    };
  }

  /** {@code 2 → 1 copies}; empty where the package itself came, went or changed. */
  public static String copies(PackageChange change) {
    return switch (change.status()) {
      case COPY_ADDED, COPY_REMOVED ->
          change.copiesBefore() + " → " + change.copiesAfter() + " copies";
      case ADDED, REMOVED, UPGRADED, DOWNGRADED -> "";
    };
  }
}
