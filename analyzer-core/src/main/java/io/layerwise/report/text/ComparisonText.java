package io.layerwise.report.text;

import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.comparison.ImageComparison;
import io.layerwise.comparison.ImageIdentity.Kind;
import io.layerwise.report.Columns;
import io.layerwise.report.ComparedTotals;
import io.layerwise.report.ComparisonReport;
import io.layerwise.report.ComparisonWording;
import io.layerwise.report.Renderer;
import io.layerwise.report.ReportOptions;
import io.layerwise.report.Wording;
import java.io.IOException;

/** What differs between two images, for a terminal: a line that says it all, then why. */
public final class ComparisonText implements Renderer<ComparisonReport> {
  private static final int LABEL = 16;
  private static final int SIZE = 11;

  @Override
  public void write(ComparisonReport report, ReportOptions options, Appendable out)
      throws IOException {
    ImageComparison comparison = report.comparison();
    Page page = new Page(out, options);
    page.wrapped(
        0, report.before() + " → " + report.after() + ": " + ComparisonWording.verdict(comparison));
    if (ComparisonWording.isOneImage(comparison)) {
      return;
    }
    if (comparison.identity().kind() != Kind.DIFFERENT) {
      page.wrapped(0, comparison.identity().kind().sentence());
    }
    writeNotes(page, report.before(), comparison.before());
    writeNotes(page, report.after(), comparison.after());
    writeTotals(page, comparison);
    new PullSection(page, comparison).write();
    new WhySection(page, comparison.bytes()).write();
    new AlignedLayersSection(page, comparison.layers()).write();
    ChangesSection changes = new ChangesSection(page, comparison);
    changes.writePackages();
    changes.writeConfig();
    changes.writeFiles();
    changes.writeFindings();
  }

  private static void writeNotes(Page page, String name, ImageAnalysis analysis)
      throws IOException {
    for (String note : new Wording(analysis).notes()) {
      page.wrapped(0, "note on " + name + ": " + note);
    }
  }

  private static void writeTotals(Page page, ImageComparison comparison) throws IOException {
    page.heading("Totals");
    page.line(
        " ".repeat(LABEL + 2)
            + Columns.right("old", SIZE)
            + Columns.right("new", SIZE)
            + Columns.right("Δ", SIZE + 1));
    for (ComparedTotals.Row row : ComparedTotals.of(comparison)) {
      String label = "  " + "  ".repeat(row.depth()) + row.label();
      page.line(
          Span.of(
              Columns.left(label, LABEL + 2)
                  + Columns.right(row.before(), SIZE)
                  + Columns.right(row.after(), SIZE)),
          new Span(Columns.right(row.delta(), SIZE + 1), Delta.ink(row.change().delta())),
          Span.of(percent(row, page)));
    }
  }

  /** All of it or nothing: a number that is cut is another number. */
  private static String percent(ComparedTotals.Row row, Page page) {
    String percent = "  " + ComparisonWording.percent(row.change());
    return percent.isBlank() || Columns.of(percent) > page.left(LABEL + 3 * SIZE + 3)
        ? ""
        : percent;
  }
}
