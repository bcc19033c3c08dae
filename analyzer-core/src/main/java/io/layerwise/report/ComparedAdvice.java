package io.layerwise.report;

import io.layerwise.comparison.FindingChange;
import io.layerwise.comparison.FindingStatus;
import io.layerwise.comparison.ImageComparison;
import io.layerwise.comparison.Total;
import io.layerwise.finding.Finding;
import io.layerwise.finding.Findings;
import io.layerwise.finding.Recommendation;
import java.util.List;
import java.util.function.Predicate;

/**
 * What to change of the newer image.
 *
 * @param fresh whether it is about what the older image had not
 * @param recommendations most bytes first
 */
public record ComparedAdvice(boolean fresh, List<Recommendation> recommendations) {

  /** About what is new; where nothing to be changed is, about all that was found. */
  public static ComparedAdvice of(ImageComparison comparison, ReportOptions options) {
    List<Recommendation> fresh =
        recommendations(comparison, change -> change.status() == FindingStatus.NEW, options);
    return fresh.isEmpty()
        ? new ComparedAdvice(false, recommendations(comparison, change -> true, options))
        : new ComparedAdvice(true, fresh);
  }

  private static List<Recommendation> recommendations(
      ImageComparison comparison, Predicate<FindingChange> asked, ReportOptions options) {
    List<Finding> findings =
        comparison.findings().stream()
            .filter(asked)
            .flatMap(change -> change.after().stream())
            .toList();
    long content = comparison.total(Total.CONTENT_BYTES).after();
    return Advice.of(Findings.of(content, findings), options).recommendations();
  }
}
