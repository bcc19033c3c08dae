package io.layerwise.report.text;

import io.layerwise.analysis.Sizes;
import io.layerwise.finding.Severity;
import io.layerwise.practice.PracticeResult;
import io.layerwise.practice.PracticeResults;
import io.layerwise.report.Columns;
import io.layerwise.report.Cut;
import io.layerwise.report.PracticeWording;
import io.layerwise.report.RankedPractices;
import java.io.IOException;

/** The practices that an image does not keep to, a line each, and what all came to. */
final class PracticesSection {
  private static final int SEVERITY = 10;

  private final Page page;
  private final PracticeResults results;

  PracticesSection(Page page, PracticeResults results) {
    this.page = page;
    this.results = results;
  }

  /** Nothing where the image was held to none. */
  void write() throws IOException {
    if (results.results().isEmpty()) {
      return;
    }
    page.heading("Practices");
    Cut<PracticeResult> cut =
        Cut.of(RankedPractices.failing(results), page.options().rows(), result -> 0);
    for (PracticeResult result : cut.rows()) {
      Severity severity = result.severity();
      page.line(
          Span.of("  "),
          new Span(
              Columns.left(severity.label(), SEVERITY),
              severity.compareTo(Severity.HIGH) >= 0 ? Ink.RED : Ink.PLAIN),
          Span.of(
              result.practice().code()
                  + ": "
                  + PracticeWording.evidence(result.observations().get(0))));
    }
    page.omitted(cut.omitted(), Sizes.count(cut.omitted(), "other practice"));
    page.wrapped(2, PracticeWording.sums(results));
  }
}
