package io.layerwise.report.html;

import io.layerwise.comparison.FileChange;
import io.layerwise.comparison.ImageComparison;
import io.layerwise.comparison.ImageIdentity;
import io.layerwise.report.ChangedFilesWording;
import io.layerwise.report.ComparedAdvice;
import io.layerwise.report.ComparisonReport;
import io.layerwise.report.ComparisonWording;
import io.layerwise.report.Renderer;
import io.layerwise.report.ReportOptions;
import io.layerwise.report.Wording;
import java.io.IOException;
import java.util.List;

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
          Sections sections = new Sections();
          writeSections(sections, comparison, options);
          sections.write(html);
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

  private static void writeSections(
      Sections sections, ImageComparison comparison, ReportOptions options) throws IOException {
    if (comparison.identity().kind() == ImageIdentity.Kind.SAME_IMAGE) {
      sections.addLine("same", "Nothing to compare: both are one image", "");
      return;
    }
    ComparedTotalsSection totals = new ComparedTotalsSection(sections, comparison);
    totals.write();
    if (ComparisonWording.isOneImage(comparison)) {
      return; // only its packaging differs
    }
    List<FileChange> files = comparison.files().changes();
    ExplorerSection explorer = new ExplorerSection(sections);
    if (files.stream().anyMatch(file -> file.deltaBytes() != 0)) {
      explorer.writeMap("Map of what grew and shrank");
    }
    totals.writePull(options);
    totals.writeWhy(options);
    ComparedListsSection lists = new ComparedListsSection(sections, comparison);
    lists.writeLayers();
    new FindingsSection(sections).write(ComparedAdvice.of(comparison, options));
    lists.writeChanges(options);
    String title = "Files: " + ChangedFilesWording.sums(comparison.files());
    if (files.isEmpty()) {
      sections.addLine("files", title, "");
    } else {
      explorer.writeFiles(title);
    }
  }
}
