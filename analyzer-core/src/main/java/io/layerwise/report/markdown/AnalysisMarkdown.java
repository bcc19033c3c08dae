package io.layerwise.report.markdown;

import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.analysis.Sizes;
import io.layerwise.filesystem.ByteTotals;
import io.layerwise.oci.Quoted;
import io.layerwise.practice.PracticeResults;
import io.layerwise.report.ImageReport;
import io.layerwise.report.PracticeWording;
import io.layerwise.report.Renderer;
import io.layerwise.report.ReportOptions;
import io.layerwise.report.Wording;
import java.io.IOException;
import java.util.List;

/**
 * Where an image's bytes went, as a comment on a pull request: a headline, a short table, the rest
 * folded; under 65,000 characters whatever the image. Begins with a marker, by which a bot finds
 * the comment that it wrote before.
 */
public final class AnalysisMarkdown implements Renderer<ImageReport> {
  /** The first line of every comment. */
  public static final String MARKER = "<!-- layerwise:analyze -->";

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_NOTE = 300;
  private static final int MOST_NOTES = 5;

  /**
   * @throws IndexOutOfBoundsException where the layer that is asked about does not exist
   */
  @Override
  public void write(ImageReport report, ReportOptions options, Appendable out) throws IOException {
    ImageAnalysis analysis = report.analysis();
    Comment comment = new Comment(out);
    AdviceParts advice = new AdviceParts(comment, report, options);
    writeHead(comment, analysis);
    advice.writeHead();
    writeTotals(comment, analysis);
    writeNotes(comment, analysis);
    writePractices(comment, report.practices(), options);
    advice.writeTables();
    AnalysisTables tables = new AnalysisTables(comment, analysis, options);
    tables.writeDead();
    tables.writeLayers();
    tables.writeDirectories();
    tables.writeFiles();
    tables.writeDuplicates();
  }

  private static void writeHead(Comment comment, ImageAnalysis analysis) throws IOException {
    Wording wording = new Wording(analysis);
    ByteTotals total = analysis.attribution().total();
    String name = Markdown.code(wording.title(), LONGEST_NAME);
    comment.add(MARKER + "\n### " + name + ": " + Sizes.efficiency(total));
    comment.add(" of content bytes are visible, " + Sizes.of(total.dead()) + " are dead\n\n");
    comment.add(
        Markdown.code(Quoted.escaped(analysis.image().platform().toString()), LONGEST_NAME)
            + ", "
            + Sizes.count(analysis.layers().size(), "layer")
            + ", built by "
            + analysis.history().builder().label()
            + ", image ID `"
            + analysis.image().configDigest().abbreviated()
            + "`\n");
    if (wording.base().isPresent()) {
      comment.add("Base image: " + Markdown.code(wording.base().get(), LONGEST_NOTE) + "\n");
    }
  }

  private static void writeTotals(Comment comment, ImageAnalysis analysis) throws IOException {
    ByteTotals total = analysis.attribution().total();
    long duplicates = analysis.attribution().duplicates().bytes();
    comment.add("\n| | Size | |\n| :-- | --: | :-- |\n");
    row(comment, "Pull size", analysis.blobBytes(), "the layers' blobs, each once");
    row(comment, "Unpacked", analysis.layerBytes(), "the layers as tars");
    row(comment, "Content", total.content(), Sizes.count(analysis.files(), "file"));
    row(
        comment,
        "Visible",
        total.visible(),
        Sizes.efficiency(total) + " of content: the efficiency");
    row(comment, "Overwritten", total.overwritten(), ofContent(total.overwritten(), total));
    row(comment, "Deleted", total.deleted(), ofContent(total.deleted(), total));
    row(
        comment,
        "Duplicates",
        duplicates,
        Sizes.percent(duplicates, total.visible()) + " of visible bytes");
  }

  /** Of the image as a whole, so not where only a layer is asked about. */
  private static void writePractices(
      Comment comment, PracticeResults practices, ReportOptions options) throws IOException {
    if (practices.results().isEmpty() || options.layer().isPresent()) {
      return;
    }
    comment.add("\nPractices: " + PracticeWording.sums(practices) + "\n");
    new PracticeTables(comment, practices).writeFailing();
  }

  private static String ofContent(long bytes, ByteTotals total) {
    return Sizes.percent(bytes, total.content()) + " of content";
  }

  private static void row(Comment comment, String label, long bytes, String remark)
      throws IOException {
    comment.add("| " + label + " | " + Sizes.of(bytes) + " | " + remark + " |\n");
  }

  private static void writeNotes(Comment comment, ImageAnalysis analysis) throws IOException {
    List<String> notes = new Wording(analysis).notes();
    if (notes.isEmpty()) {
      return;
    }
    comment.add("\n");
    for (String note : notes.subList(0, Math.min(MOST_NOTES, notes.size()))) {
      comment.add("- Note: " + Markdown.code(note, LONGEST_NOTE) + "\n");
    }
    if (notes.size() > MOST_NOTES) {
      comment.add("- … and " + Sizes.count(notes.size() - MOST_NOTES, "other note") + "\n");
    }
  }
}
