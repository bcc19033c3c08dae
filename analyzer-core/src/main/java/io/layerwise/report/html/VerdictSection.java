package io.layerwise.report.html;

import io.layerwise.finding.Recommendation;
import io.layerwise.policy.Issue;
import io.layerwise.policy.Outcome;
import io.layerwise.policy.RuleResult;
import io.layerwise.policy.Verdict;
import io.layerwise.report.CheckReport;
import io.layerwise.report.CheckWording;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What the gate says, before all else. */
final class VerdictSection {
  private static final String[] FOLDED = {};
  private static final String[] OPEN = {"open", "open"};

  private final Sections sections;
  private final Html html;
  private final CheckReport report;
  private final Verdict verdict;

  VerdictSection(Sections sections, CheckReport report) {
    this.sections = sections;
    this.html = sections.html();
    this.report = report;
    this.verdict = report.verdict();
  }

  void write() throws IOException {
    sections.add("verdict", "The gate", "The gate", this::writeVerdict);
  }

  private void writeVerdict() throws IOException {
    String outcome = verdict.outcome().label();
    html.element("p", CheckWording.sums(verdict), "class", "verdict " + outcome);
    if (report.base().isPresent()) {
      html.element("p", "against " + report.base().get());
    }
    writeRules();
    writeChanges();
    writeIssues();
    writeList("Ignored", verdict.ignored().stream().map(CheckWording::ignored).toList());
    writeList("Of the policy", verdict.warnings());
  }

  private void writeRules() throws IOException {
    Table table =
        Table.open(
            html,
            "Budgets",
            Table.outcome("Outcome"),
            Table.code("Budget"),
            Table.number("Actual"),
            Table.number("Limit"),
            Table.number("Margin"),
            Table.text("By"));
    for (RuleResult result : verdict.ranked()) {
      table.row(
          CheckWording.outcome(result.outcome()),
          result.budget().name(),
          CheckWording.actual(result),
          CheckWording.limit(result),
          CheckWording.margin(result),
          CheckWording.remark(result));
    }
    table.close();
  }

  private void writeChanges() throws IOException {
    List<String[]> rows = new ArrayList<>();
    for (RuleResult result : verdict.results()) {
      String budget = result.budget().name();
      for (Recommendation change : result.recommendations()) {
        rows.add(
            new String[] {
              budget, CheckWording.recommendation(change), CheckWording.change(change)
            });
      }
      if (!result.remedy().isEmpty() && result.recommendations().isEmpty()) {
        rows.add(new String[] {budget, "", result.remedy()});
      }
    }
    if (rows.isEmpty()) {
      return;
    }
    boolean urgent = verdict.outcome() == Outcome.FAIL;
    html.open("details", urgent ? OPEN : FOLDED).element("summary", "What to do");
    Table table =
        Table.open(
            html, "What to do", Table.code("Budget"), Table.text("Where"), Table.text("Change"));
    for (String[] row : rows) {
      table.row(row);
    }
    table.close();
    html.close("details");
  }

  private void writeIssues() throws IOException {
    if (verdict.issues().isEmpty()) {
      return;
    }
    html.open("details").element("summary", "Findings: " + verdict.issues().size());
    Table table =
        Table.open(
            html,
            "Findings",
            Table.text("Severity"),
            Table.code("Code"),
            Table.text("Where"),
            Table.text("Evidence"));
    for (Issue issue : verdict.issues()) {
      table.row(issue.severity().label(), issue.id(), issue.place(), issue.evidence());
    }
    table.close();
    html.close("details");
  }

  private void writeList(String title, List<String> rows) throws IOException {
    if (rows.isEmpty()) {
      return;
    }
    html.open("details").element("summary", title + ": " + rows.size()).open("ul");
    for (String row : rows) {
      html.prose("li", row);
    }
    html.close("ul").close("details");
  }
}
