package io.layerwise.report.markdown;

import io.layerwise.analysis.Sizes;
import io.layerwise.comparison.ImageComparison;
import io.layerwise.comparison.ImageIdentity.Kind;
import io.layerwise.comparison.Total;
import io.layerwise.comparison.TotalChange;
import io.layerwise.report.ComparedAdvice;
import io.layerwise.report.ComparedTotals;
import io.layerwise.report.ComparisonReport;
import io.layerwise.report.ComparisonWording;
import io.layerwise.report.Renderer;
import io.layerwise.report.ReportOptions;
import java.io.IOException;
import java.util.List;

/**
 * What differs between two images, as a comment on a pull request: the change in a line, a short
 * table, what to change, the rest folded; under 65,000 characters whatever the images. Begins with
 * a marker, by which a bot finds the comment that it wrote before.
 */
public final class ComparisonMarkdown implements Renderer<ComparisonReport> {
  /** The first line of every comment. */
  public static final String MARKER = "<!-- layerwise:compare -->";

  private static final int LONGEST_NAME = 100;

  @Override
  public void write(ComparisonReport report, ReportOptions options, Appendable out)
      throws IOException {
    ImageComparison comparison = report.comparison();
    Comment comment = new Comment(out);
    comment.add(
        MARKER
            + "\n### "
            + Markdown.code(report.before(), LONGEST_NAME)
            + " → "
            + Markdown.code(report.after(), LONGEST_NAME)
            + "\n\n");
    if (ComparisonWording.isOneImage(comparison)) {
      comment.add("**" + ComparisonWording.verdict(comparison) + "**\n");
      return;
    }
    writeBadge(comment, comparison);
    writeTotals(comment, comparison);
    ComparedAdvice advice = ComparedAdvice.of(comparison, options);
    if (!advice.recommendations().isEmpty()) {
      String title = advice.fresh() ? "What to change, of what is new" : "What to change";
      AdviceParts.writeLargest(comment, title, advice.recommendations());
    }
    new ComparisonTables(comment, comparison, options).write();
  }

  private static void writeBadge(Comment comment, ImageComparison comparison) throws IOException {
    TotalChange visible = comparison.total(Total.VISIBLE_BYTES);
    String arrow = visible.delta() == 0 ? "＝" : visible.delta() > 0 ? "▲" : "▼";
    String percent = ComparisonWording.percent(visible);
    List<String> parts =
        List.of(
            arrow
                + " **"
                + ComparisonWording.bytes(visible.delta())
                + "** visible"
                + (percent.isEmpty() ? "" : " (" + percent + ")"),
            "**" + Sizes.of(comparison.pull().blobBytes()) + "** to pull",
            Sizes.of(comparison.pull().alreadyHeldBytes()) + " rebuilt for nothing");
    comment.add(String.join(" · ", parts) + "\n");
    if (comparison.identity().kind() != Kind.DIFFERENT) {
      comment.add("\n" + comparison.identity().kind().sentence() + "\n");
    }
  }

  private static void writeTotals(Comment comment, ImageComparison comparison) throws IOException {
    comment.add("\n| | Old | New | Δ | |\n| :-- | --: | --: | --: | --: |\n");
    for (ComparedTotals.Row row : ComparedTotals.of(comparison)) {
      comment.add(
          "| %s | %s | %s | %s | %s |\n"
              .formatted(
                  row.label(),
                  row.before(),
                  row.after(),
                  row.delta(),
                  ComparisonWording.percent(row.change())));
    }
  }
}
