package io.layerwise.report.text;

import io.layerwise.analysis.Sizes;
import io.layerwise.finding.Finding;
import io.layerwise.finding.Findings;
import io.layerwise.finding.Recommendation;
import io.layerwise.oci.Quoted;
import io.layerwise.report.Advice;
import io.layerwise.report.AdviceWording;
import io.layerwise.report.Columns;
import io.layerwise.report.Cut;
import io.layerwise.report.ImageReport;
import io.layerwise.report.SplitWording;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The changes that make an image smaller, and what they come to. */
final class AdviceSection {
  private static final int SIZE = 10;
  private static final int INDENT = SIZE + 4;

  private final Page page;
  private final Findings findings;
  private final Advice advice;
  private final Optional<String> split;

  AdviceSection(Page page, ImageReport report) {
    this.page = page;
    this.findings = report.findings();
    this.advice = Advice.of(findings, page.options());
    this.split = SplitWording.advice(report.split(), page.options());
  }

  /** The recommendations, the most bytes first. */
  void write() throws IOException {
    boolean none = advice.recommendations().isEmpty();
    String nothing = split.isEmpty() ? ": nothing" : "";
    page.heading("What to change" + (none ? nothing : ", the most bytes first"));
    if (split.isPresent()) {
      page.wrapped(2, split.get());
    }
    Cut<Recommendation> cut =
        Cut.of(advice.recommendations(), page.options().rows(), Recommendation::bytes);
    for (Recommendation recommendation : cut.rows()) {
      row(recommendation);
    }
    page.omitted(
        cut.omitted(),
        Sizes.count(cut.omitted(), "smaller change") + ", " + Sizes.of(cut.omittedBytes()));
    if (!advice.withheld().isEmpty()) {
      page.line("  not advised, since somebody may need it:");
    }
    for (Finding finding : advice.withheld()) {
      page.line(
          start(finding.bytes())
              + AdviceWording.finding(finding)
              + ", "
              + AdviceWording.layers(finding.layers()));
    }
  }

  /** What all findings come to, whatever layer is asked about. */
  void writeSums() throws IOException {
    if (findings.findings().stream().anyMatch(finding -> finding.bytes() > 0)) {
      page.wrapped(2, AdviceWording.sums(findings));
    }
  }

  private void row(Recommendation recommendation) throws IOException {
    String instruction = AdviceWording.instruction(recommendation);
    page.line(
        Span.of("  "),
        Span.red(Columns.right(Sizes.of(recommendation.bytes()), SIZE)),
        Span.of(
            "  "
                + AdviceWording.place(recommendation)
                + (instruction.isEmpty() ? "" : ": " + instruction)));
    page.wrapped(INDENT, AdviceWording.findings(recommendation));
    for (String change : recommendation.changes()) {
      page.wrapped(INDENT, "- " + Quoted.escaped(change));
    }
    if (recommendation.rewritten().isPresent()) {
      writeRewritten(recommendation.rewritten().get());
    }
  }

  /** One line may be wrapped; a here-document keeps its lines, since it would not build else. */
  private void writeRewritten(String instruction) throws IOException {
    List<String> lines = instruction.lines().toList();
    if (lines.size() == 1) {
      page.wrapped(INDENT, "= " + Quoted.escaped(instruction));
      return;
    }
    for (int i = 0; i < lines.size(); i++) {
      page.verbatim(INDENT, (i == 0 ? "= " : "  ") + lines.get(i));
    }
  }

  private static String start(long bytes) {
    return "  " + Columns.right(Sizes.of(bytes), SIZE) + "  ";
  }
}
