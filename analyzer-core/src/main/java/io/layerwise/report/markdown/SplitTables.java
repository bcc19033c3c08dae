package io.layerwise.report.markdown;

import io.layerwise.analysis.Sizes;
import io.layerwise.oci.Quoted;
import io.layerwise.report.Cut;
import io.layerwise.report.ReportOptions;
import io.layerwise.report.SplitReport;
import io.layerwise.report.SplitWording;
import io.layerwise.report.Wording;
import io.layerwise.stage.BaseVariant;
import io.layerwise.stage.LayerRole;
import io.layerwise.stage.PredictedPart;
import io.layerwise.stage.RebuildCost;
import io.layerwise.stage.SplitPath;
import io.layerwise.stage.StageSplit;
import java.io.IOException;
import java.util.List;

/** The tables of a stage split: in the open what it comes to, the rest folded. */
final class SplitTables {
  private static final int LONGEST_PATH = 100;
  private static final int LONGEST_INSTRUCTION = 120;
  private static final int LONGEST_TEXT = 300;

  /** Rows in the open; a Dockerfile that somebody reads has fewer. */
  private static final int MOST_ROWS = 25;

  private final Comment comment;
  private final SplitReport report;
  private final StageSplit split;
  private final ReportOptions options;
  private final Wording wording;

  SplitTables(Comment comment, SplitReport report, ReportOptions options) {
    this.comment = comment;
    this.report = report;
    this.split = report.split();
    this.options = options;
    this.wording = new Wording(report.analysis());
  }

  void writeParts() throws IOException {
    if (split.parts().isEmpty()) {
      return;
    }
    comment.add("\n| Size | | The runtime stage |\n| --: | :-- | :-- |\n");
    Cut<PredictedPart> cut = Cut.of(split.parts(), MOST_ROWS, PredictedPart::bytes);
    for (PredictedPart part : cut.rows()) {
      comment.add(
          row(Sizes.of(part.bytes()), part.exact() ? "exact" : "assumed", instruction(part.line()))
              + "\n");
    }
    if (cut.omitted() > 0) {
      comment.add(
          row(Sizes.of(cut.omittedBytes()), "", Sizes.count(cut.omitted(), "other line")) + "\n");
    }
    long assumed = SplitWording.assumedBytes(split);
    String how = assumed == 0 ? "" : Sizes.of(assumed) + " assumed";
    comment.add(row("**" + Sizes.of(split.predictedBytes()) + "**", how, "in all") + "\n");
  }

  void writeCosts() throws IOException {
    if (split.costs().isEmpty()) {
      return;
    }
    comment.add(
        "\n| When this changes | made and pulled again: content now → then |\n| :-- | :-- |\n");
    for (RebuildCost cost : split.costs()) {
      String change = SplitWording.change(cost.nowBytes(), cost.afterBytes());
      comment.add(row(text(cost.change()), change) + "\n");
    }
  }

  void writeNotes() throws IOException {
    if (split.notes().isEmpty()) {
      return;
    }
    comment.add("\nLook at:\n");
    int shown = Math.min(MOST_ROWS, split.notes().size());
    for (String note : split.notes().subList(0, shown)) {
      comment.add("- " + text(note) + "\n");
    }
    if (shown < split.notes().size()) {
      comment.add("- … and " + Sizes.count(split.notes().size() - shown, "other note") + "\n");
    }
  }

  void writeRoles() throws IOException {
    boolean isSplit = split.refusal().isEmpty();
    comment.table(
        "What each layer is there for",
        "| # | Content | Role | Evidence | Instruction |"
            + (isSplit ? " In the split |" : "")
            + "\n| --: | --: | :-- | :-- | :-- |"
            + (isSplit ? " :-- |" : ""),
        split.roles().stream().map(role -> row(role, isSplit)).toList(),
        0);
  }

  void writePaths(String title, List<SplitPath> paths) throws IOException {
    long bytes = paths.stream().mapToLong(SplitPath::bytes).sum();
    Cut<SplitPath> cut = Cut.of(paths, options.rows(), SplitPath::bytes);
    comment.table(
        title + ": " + Sizes.of(bytes),
        "| Size | Path | Why |\n| --: | :-- | :-- |",
        cut.rows().stream().map(SplitTables::row).toList(),
        cut.omitted());
  }

  void writeVariants() throws IOException {
    comment.table(
        "With a slimmer base for the runtime stage",
        "| Size | Base | Why |\n| --: | :-- | :-- |",
        split.variants().stream().map(SplitTables::row).toList(),
        0);
  }

  private String row(LayerRole role, boolean isSplit) {
    int layer = role.layer();
    String start =
        row(
            Integer.toString(layer),
            Sizes.of(report.analysis().layers().get(layer).bytes().content()),
            role.role().label(),
            text(role.evidence()),
            Markdown.code(wording.instruction(layer), LONGEST_INSTRUCTION));
    return isSplit ? start + " " + SplitWording.destination(role.role()) + " |" : start;
  }

  private static String row(SplitPath path) {
    return row(
        Sizes.of(path.bytes()),
        Markdown.code(Quoted.escaped(path.path()), LONGEST_PATH),
        text(path.why()));
  }

  private static String row(BaseVariant variant) {
    return row(
        Sizes.of(variant.predictedBytes()),
        Markdown.code(Quoted.escaped(variant.base()), LONGEST_PATH),
        text(variant.why()));
  }

  private static String row(String... cells) {
    return "| " + String.join(" | ", cells) + " |";
  }

  private static String instruction(String line) {
    return Markdown.code(Quoted.escaped(line), LONGEST_INSTRUCTION);
  }

  private static String text(String text) {
    return Markdown.code(Quoted.escaped(text), LONGEST_TEXT);
  }
}
