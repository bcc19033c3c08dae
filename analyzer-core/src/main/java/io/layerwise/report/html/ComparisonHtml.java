package io.layerwise.report.html;

import io.layerwise.comparison.ImageComparison;
import io.layerwise.report.ChangedFilesWording;
import io.layerwise.report.ComparedAdvice;
import io.layerwise.report.ComparisonReport;
import io.layerwise.report.ComparisonWording;
import io.layerwise.report.Renderer;
import io.layerwise.report.ReportOptions;
import io.layerwise.report.Wording;
import java.io.IOException;

/** What differs between two images, as one page. */
public final class ComparisonHtml implements Renderer<ComparisonReport> {
  @Override
  public void write(ComparisonReport report, ReportOptions options, Appendable out)
      throws IOException {
    ImageComparison comparison = report.comparison();
    String title = report.before() + " → " + report.after();
    Page.write(
        out,
        title + " – layerwise",
        html -> {
          Page.header(html, "compare", title, facts -> writeFacts(facts, report));
          new ExplorerSection(html)
              .writeContents(
                  "totals", "Totals", "map", "Map", "why", "Why", "layers", "Layers", "changes",
                  "Changes", "files", "Files");
          html.open("main");
          writeSections(html, comparison, options);
          html.close("main");
          Page.footer(html);
        },
        json -> new ComparisonData(comparison).write(json));
  }

  private static void writeFacts(Html html, ComparisonReport report) throws IOException {
    ImageComparison comparison = report.comparison();
    html.element("p", ComparisonWording.verdict(comparison), "class", "lead");
    for (String note : new Wording(comparison.before()).notes()) {
      html.element("p", "note on " + report.before() + ": " + note, "class", "note");
    }
    for (String note : new Wording(comparison.after()).notes()) {
      html.element("p", "note on " + report.after() + ": " + note, "class", "note");
    }
  }

  private static void writeSections(Html html, ImageComparison comparison, ReportOptions options)
      throws IOException {
    ExplorerSection explorer = new ExplorerSection(html);
    ComparedTotalsSection totals = new ComparedTotalsSection(html, comparison);
    totals.write();
    explorer.writeMap("Map of what grew and shrank");
    totals.writePull(options);
    totals.writeWhy(options);
    new ComparedListsSection(html, comparison).writeLayers();
    ComparedAdvice advice = ComparedAdvice.of(comparison, options);
    if (!advice.recommendations().isEmpty()) {
      html.open("section", "id", "findings");
      html.element("h2", advice.fresh() ? "What to change, of what is new" : "What to change");
      new FindingsSection(html).write(advice.recommendations());
      html.close("section");
    }
    new ComparedListsSection(html, comparison).writeChanges(options);
    explorer.writeFiles("Files: " + ChangedFilesWording.sums(comparison.files()));
  }
}
