package io.layerwise.finding;

import java.util.Comparator;
import java.util.List;

/**
 * All that was found in an image.
 *
 * @param contentBytes of the image; the findings together claim at most these
 * @param findings most bytes first
 * @param recommendations most bytes first, those about your own layers before those about the base
 */
public record Findings(
    long contentBytes, List<Finding> findings, List<Recommendation> recommendations) {
  private static final Comparator<Finding> ORDER =
      Comparator.comparingLong(Finding::bytes)
          .reversed()
          .thenComparing(Finding::code)
          .thenComparing(finding -> finding.changeLayer().orElse(-1))
          .thenComparing(Finding::base);

  public Findings {
    findings = List.copyOf(findings);
    recommendations = List.copyOf(recommendations);
  }

  /** Ranks findings, and joins those that one change removes. */
  public static Findings of(long contentBytes, List<Finding> findings) {
    List<Finding> ranked = findings.stream().sorted(ORDER).toList();
    return new Findings(contentBytes, ranked, Recommendations.of(ranked));
  }

  /** What is yours to save. */
  public Savings own() {
    return Savings.of(findings.stream().filter(finding -> !finding.base()).toList());
  }

  /** What only another base image would save. */
  public Savings base() {
    return Savings.of(findings.stream().filter(Finding::base).toList());
  }

  /** The image's content bytes without your own waste of that confidence and of surer ones. */
  public long contentBytesWithout(Confidence confidence) {
    return contentBytes - own().bytesUpTo(confidence);
  }
}
