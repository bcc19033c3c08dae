package io.layerwise.report.markdown;

import io.layerwise.report.PracticeReport;
import io.layerwise.report.PracticeWording;
import io.layerwise.report.Renderer;
import io.layerwise.report.ReportOptions;
import io.layerwise.report.Wording;
import java.io.IOException;

/**
 * What practices came to, as a comment on a pull request: a headline, what fails, the rest folded;
 * under 65,000 characters whatever the image. Begins with a marker, by which a bot finds the
 * comment that it wrote before.
 */
public final class PracticesMarkdown implements Renderer<PracticeReport> {
  /** The first line of every comment. */
  public static final String MARKER = "<!-- layerwise:practices -->";

  private static final int LONGEST_NAME = 100;

  @Override
  public void write(PracticeReport report, ReportOptions options, Appendable out)
      throws IOException {
    Comment comment = new Comment(out);
    String name =
        report
            .analysis()
            .map(analysis -> Markdown.code(new Wording(analysis).title(), LONGEST_NAME))
            .orElse("Practices");
    comment.add(MARKER + "\n### " + name + ": " + PracticeWording.sums(report.results()) + "\n\n");
    comment.add("By: " + PracticeWording.sources(report) + "\n");
    PracticeTables tables = new PracticeTables(comment, report.results());
    tables.writeFailing();
    tables.writeChanges(options);
    if (report.scanned().isPresent()) {
      new ScanTables(comment, report.scanned().get()).write();
    }
    tables.writeOthers();
  }
}
