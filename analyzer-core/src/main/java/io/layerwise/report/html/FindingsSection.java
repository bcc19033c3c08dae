package io.layerwise.report.html;

import io.layerwise.analysis.Sizes;
import io.layerwise.finding.Finding;
import io.layerwise.finding.Findings;
import io.layerwise.finding.Recommendation;
import io.layerwise.report.Advice;
import io.layerwise.report.AdviceWording;
import io.layerwise.report.ComparedAdvice;
import io.layerwise.report.ReportOptions;
import java.io.IOException;
import java.util.List;

/** The changes that make an image smaller, the biggest saving first. */
final class FindingsSection {
  private final Sections sections;
  private final Html html;

  FindingsSection(Sections sections) {
    this.sections = sections;
    this.html = sections.html();
  }

  void write(Findings findings, ReportOptions options) throws IOException {
    Advice advice = Advice.of(findings, options);
    boolean none = advice.recommendations().isEmpty();
    if (none && advice.withheld().isEmpty()) {
      sections.addLine("findings", "What to change: nothing", sums(findings));
      return;
    }
    sections.add(
        "findings",
        "What to change",
        "What to change" + (none ? ": nothing" : ", the most bytes first"),
        () -> write(advice, findings));
  }

  /** What all findings come to; empty where they come to nothing. */
  private static String sums(Findings findings) {
    return findings.findings().stream().anyMatch(finding -> finding.bytes() > 0)
        ? AdviceWording.sums(findings)
        : "";
  }

  /** What to change of the newer of two images; no section where it is nothing. */
  void write(ComparedAdvice advice) throws IOException {
    sections.add(
        "findings",
        "What to change",
        advice.fresh() ? "What to change, of what is new" : "What to change",
        () -> write(advice.recommendations()));
  }

  private void write(Advice advice, Findings findings) throws IOException {
    write(advice.recommendations());
    if (!advice.withheld().isEmpty()) {
      html.element("h3", "Not advised, since somebody may need it");
      Table table = Table.open(html, "Not advised", Table.number("Bytes"), Table.text("Finding"));
      for (Finding finding : advice.withheld()) {
        table.row(
            Sizes.of(finding.bytes()),
            AdviceWording.finding(finding) + ", " + AdviceWording.layers(finding.layers()));
      }
      table.close();
    }
    html.element("p", sums(findings), "class", "more");
  }

  private void write(List<Recommendation> recommendations) throws IOException {
    if (recommendations.isEmpty()) {
      return;
    }
    html.open("ol", "class", "cards");
    for (Recommendation recommendation : recommendations) {
      write(recommendation);
    }
    html.close("ol");
  }

  private void write(Recommendation recommendation) throws IOException {
    html.open("li")
        .open("h3")
        .element("span", Sizes.of(recommendation.bytes()), "class", "saving")
        .text(" " + AdviceWording.place(recommendation))
        .close("h3");
    String instruction = AdviceWording.instruction(recommendation);
    if (!instruction.isEmpty()) {
      html.code("code", instruction, "class", "instruction");
    }
    html.open("ul", "class", "found");
    for (Finding finding : recommendation.findings()) {
      html.element("li", AdviceWording.finding(finding));
    }
    html.close("ul");
    for (String change : recommendation.changes()) {
      html.prose("p", change, "class", "change");
    }
    if (recommendation.rewritten().isPresent()) {
      html.open("pre").lines(recommendation.rewritten().get()).close("pre");
    }
    html.close("li");
  }
}
