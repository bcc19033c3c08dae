package io.layerwise.report.markdown;

import io.layerwise.analysis.Sizes;
import io.layerwise.report.Renderer;
import io.layerwise.report.ReportOptions;
import io.layerwise.report.SplitReport;
import io.layerwise.report.SplitWording;
import io.layerwise.report.Wording;
import io.layerwise.stage.StageSplit;
import java.io.IOException;
import java.util.Optional;

/**
 * How an image is built in two stages, as a comment on a pull request: a headline, what the runtime
 * stage is made of, the rest folded; under 65,000 characters whatever the image. Begins with a
 * marker, by which a bot finds the comment that it wrote before.
 */
public final class SplitMarkdown implements Renderer<SplitReport> {
  /** The first line of every comment. */
  public static final String MARKER = "<!-- layerwise:split -->";

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_REFUSAL = 1_000;

  @Override
  public void write(SplitReport report, ReportOptions options, Appendable out) throws IOException {
    StageSplit split = report.split();
    Comment comment = new Comment(out);
    String name = Markdown.code(new Wording(report.analysis()).title(), LONGEST_NAME);
    comment.add(MARKER + "\n### " + name + ": " + headline(split) + "\n");
    Optional<String> refusal = SplitWording.refusal(split);
    if (refusal.isPresent()) {
      comment.add("\n" + Markdown.code(refusal.get(), LONGEST_REFUSAL) + "\n");
    }
    SplitTables tables = new SplitTables(comment, report, options);
    tables.writeParts();
    tables.writeCosts();
    tables.writeNotes();
    if (split.dockerfile().isPresent()) {
      comment.verbatim("The Dockerfile", "dockerfile", split.dockerfile().get());
    }
    tables.writeRoles();
    tables.writePaths("Dropped", split.drop());
    tables.writePaths("Kept", split.keep());
    tables.writeVariants();
  }

  private static String headline(StageSplit split) {
    return split.refusal().isPresent()
        ? "not split, " + Sizes.of(split.currentBytes())
        : SplitWording.change(split.currentBytes(), split.predictedBytes());
  }
}
