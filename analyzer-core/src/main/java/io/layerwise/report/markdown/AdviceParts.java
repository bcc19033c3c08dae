package io.layerwise.report.markdown;

import io.layerwise.analysis.Sizes;
import io.layerwise.finding.Finding;
import io.layerwise.finding.Findings;
import io.layerwise.finding.Recommendation;
import io.layerwise.oci.Quoted;
import io.layerwise.report.Advice;
import io.layerwise.report.AdviceWording;
import io.layerwise.report.Cut;
import io.layerwise.report.ImageReport;
import io.layerwise.report.ReportOptions;
import io.layerwise.report.SplitWording;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The changes that make an image smaller: the largest in the open, the rest folded. */
final class AdviceParts {
  private static final int IN_THE_OPEN = 3;
  private static final int LONGEST_INSTRUCTION = 120;
  private static final int LONGEST_TEXT = 400;

  private final Comment comment;
  private final Findings findings;
  private final ReportOptions options;
  private final Advice advice;
  private final Optional<String> split;

  AdviceParts(Comment comment, ImageReport report, ReportOptions options) {
    this.comment = comment;
    this.findings = report.findings();
    this.options = options;
    this.advice = Advice.of(findings, options);
    this.split = SplitWording.advice(report.split(), options);
  }

  /** The largest changes, and what all findings come to. */
  void writeHead() throws IOException {
    if (split.isPresent()) {
      comment.add("\n" + split.get() + ".\n");
    }
    List<Recommendation> all = advice.recommendations();
    if (all.isEmpty()) {
      return;
    }
    writeLargest(comment, "What to change", all);
    comment.add("\nIn all: " + AdviceWording.sums(findings) + ".\n");
  }

  /** The three largest changes. */
  static void writeLargest(Comment comment, String title, List<Recommendation> all)
      throws IOException {
    comment.add("\n" + title + ":\n");
    for (Recommendation fix : all.subList(0, Math.min(IN_THE_OPEN, all.size()))) {
      comment.add(
          "1. **"
              + Sizes.of(fix.bytes())
              + "** in "
              + where(fix)
              + "<br>"
              + Markdown.code(Quoted.escaped(fix.changes().get(0)), LONGEST_TEXT)
              + "\n");
    }
  }

  /** Every change, and with everything asked for what is not advised. */
  void writeTables() throws IOException {
    Cut<Recommendation> cut =
        Cut.of(advice.recommendations(), options.rows(), Recommendation::bytes);
    comment.table(
        "Changes: " + advice.recommendations().size(),
        "| Size | Where | What | Change |\n| --: | :-- | :-- | :-- |",
        cut.rows().stream().map(AdviceParts::row).toList(),
        cut.omitted());
    comment.table(
        "Not advised, since somebody may need it",
        "| Size | What | Where |\n| --: | :-- | :-- |",
        advice.withheld().stream().map(AdviceParts::row).toList(),
        0);
  }

  private static String row(Recommendation fix) {
    String change =
        fix.rewritten()
            .map(AdviceParts::lines)
            .orElseGet(
                () -> Markdown.code(Quoted.escaped(String.join(" ", fix.changes())), LONGEST_TEXT));
    return "| "
        + Sizes.of(fix.bytes())
        + " | "
        + where(fix)
        + " | "
        + Markdown.code(AdviceWording.findings(fix), LONGEST_TEXT)
        + " | "
        + change
        + " |";
  }

  /** An instruction with the lines that its here-documents have. */
  private static String lines(String instruction) {
    return instruction
        .lines()
        .map(line -> Markdown.code(Quoted.escaped(line), LONGEST_TEXT))
        .collect(Collectors.joining("<br>"));
  }

  private static String row(Finding finding) {
    return "| "
        + Sizes.of(finding.bytes())
        + " | "
        + Markdown.code(AdviceWording.finding(finding), LONGEST_TEXT)
        + " | "
        + AdviceWording.layers(finding.layers())
        + " |";
  }

  private static String where(Recommendation fix) {
    String instruction = AdviceWording.instruction(fix);
    return AdviceWording.place(fix)
        + (instruction.isEmpty() ? "" : ": " + Markdown.code(instruction, LONGEST_INSTRUCTION));
  }
}
