package io.layerwise.report.text;

import io.layerwise.finding.Recommendation;
import io.layerwise.policy.Grown;
import io.layerwise.policy.Issue;
import io.layerwise.policy.RuleResult;
import io.layerwise.report.CheckWording;
import io.layerwise.report.ComparisonWording;
import io.layerwise.report.Cut;
import io.layerwise.report.ReportOptions;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What to do about the budgets that are passed over, biggest first, three lines of each unless the
 * reader said otherwise. What was told of one budget is not told again of the next.
 */
final class RemediesSection {
  private static final int INDENT = 2;
  private static final int MOST = 3;

  private final Page page;

  /** The budget by which a change was told first. */
  private final Map<String, String> told = new HashMap<>();

  RemediesSection(Page page) {
    this.page = page;
  }

  void write(RuleResult result) throws IOException {
    page.heading(CheckWording.outcome(result.outcome()) + " " + result.budget().name());
    writeGrown(result, Grown.Kind.LAYER, "by layer");
    writeGrown(result, Grown.Kind.DIRECTORY, "by directory: what is visible of it");
    Cut<Recommendation> changes = cut(result.recommendations());
    for (Recommendation change : changes.rows()) {
      writeChange(
          CheckWording.recommendation(change), CheckWording.change(change), result.budget().name());
    }
    Cut<Issue> issues = cut(result.issues());
    for (Issue issue : issues.rows()) {
      writeChange(
          issue.severity().label() + " " + CheckWording.issue(issue),
          CheckWording.change(issue),
          result.budget().name());
    }
    int omitted = changes.omitted() + issues.omitted();
    page.omitted(omitted, omitted + " more");
    if (changes.total() + issues.total() == 0) {
      page.wrapped(INDENT, "- " + result.remedy());
    }
  }

  private void writeGrown(RuleResult result, Grown.Kind kind, String title) throws IOException {
    List<Grown> all = result.grown().stream().filter(one -> one.kind() == kind).toList();
    if (all.isEmpty()) {
      return;
    }
    page.line(" ".repeat(INDENT) + title);
    Cut<Grown> grown = Cut.of(all, most(), Grown::bytes);
    for (Grown one : grown.rows()) {
      page.wrapped(INDENT + 2, "- " + CheckWording.grown(one));
    }
    if (grown.omitted() > 0) {
      String others = grown.omitted() == 1 ? " other" : " others";
      page.wrapped(
          INDENT + 2,
          "- " + ComparisonWording.bytes(grown.omittedBytes()) + " in " + grown.omitted() + others);
    }
  }

  private void writeChange(String what, String change, String budget) throws IOException {
    String before = change.isEmpty() ? budget : told.getOrDefault(change, budget);
    page.wrapped(INDENT, "- " + what + (before.equals(budget) ? "" : " (as for " + before + ")"));
    if (!change.isEmpty() && before.equals(budget)) {
      page.wrapped(INDENT + 4, change);
      told.put(change, budget);
    }
  }

  private <T> Cut<T> cut(List<T> all) {
    return Cut.of(all, most(), one -> 0);
  }

  private int most() {
    ReportOptions options = page.options();
    return options.all() ? Integer.MAX_VALUE : options.top().orElse(MOST);
  }
}
