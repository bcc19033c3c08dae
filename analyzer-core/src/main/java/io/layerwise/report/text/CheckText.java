package io.layerwise.report.text;

import io.layerwise.finding.Recommendation;
import io.layerwise.oci.Quoted;
import io.layerwise.policy.Grown;
import io.layerwise.policy.Issue;
import io.layerwise.policy.Outcome;
import io.layerwise.policy.RuleResult;
import io.layerwise.policy.Verdict;
import io.layerwise.policy.Verdict.IgnoredIssue;
import io.layerwise.report.CheckReport;
import io.layerwise.report.CheckWording;
import io.layerwise.report.Cut;
import io.layerwise.report.Renderer;
import io.layerwise.report.ReportOptions;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * What a check came to, for a terminal: a line a budget, and below one that is passed over what to
 * do, biggest first, three lines unless the reader said otherwise.
 */
public final class CheckText implements Renderer<CheckReport> {
  private static final int INDENT = BudgetTable.INDENT;
  private static final int MOST = 3;

  @Override
  public void write(CheckReport report, ReportOptions options, Appendable out) throws IOException {
    Page page = new Page(out, options);
    Verdict verdict = report.verdict();
    new SummarySection(page, report.analysis()).write();
    if (report.base().isPresent()) {
      page.wrapped(0, "against " + Quoted.escaped(report.base().get()));
    }
    if (!verdict.results().isEmpty()) {
      out.append('\n');
    }
    BudgetTable table = new BudgetTable(page, verdict.results());
    for (RuleResult result : verdict.results()) {
      table.row(result);
      remedies(page, result);
    }
    rest(page, verdict);
    out.append('\n');
    page.wrapped(0, CheckWording.sums(verdict));
  }

  private static void remedies(Page page, RuleResult result) throws IOException {
    if (result.outcome() == Outcome.PASS || result.outcome() == Outcome.SKIPPED) {
      return;
    }
    int omitted = 0;
    for (Grown.Kind kind : Grown.Kind.values()) {
      Cut<Grown> grown =
          cut(page, result.grown().stream().filter(one -> one.kind() == kind).toList());
      for (Grown one : grown.rows()) {
        page.wrapped(INDENT, "- " + CheckWording.grown(one));
      }
      omitted += grown.omitted();
    }
    Cut<Recommendation> changes = cut(page, result.recommendations());
    for (Recommendation change : changes.rows()) {
      page.wrapped(INDENT, "- " + CheckWording.recommendation(change));
      page.wrapped(INDENT + 4, CheckWording.change(change));
    }
    Cut<Issue> issues = cut(page, result.issues());
    for (Issue issue : issues.rows()) {
      page.wrapped(INDENT, "- " + issue.severity().label() + " " + CheckWording.issue(issue));
      if (!issue.change().isEmpty()) {
        page.wrapped(INDENT + 4, CheckWording.change(issue));
      }
    }
    omitted += changes.omitted() + issues.omitted();
    if (omitted > 0) {
      page.line(" ".repeat(INDENT) + "… and " + omitted + " more");
    }
    if (changes.total() + issues.total() == 0) {
      page.wrapped(INDENT, "- " + result.remedy());
    }
  }

  private static <T> Cut<T> cut(Page page, List<T> all) {
    ReportOptions options = page.options();
    int most = options.all() ? Integer.MAX_VALUE : options.top().orElse(MOST);
    return Cut.of(all, most, one -> 0);
  }

  private static void rest(Page page, Verdict verdict) throws IOException {
    if (!verdict.ignored().isEmpty()) {
      page.heading("Ignored");
      Cut<IgnoredIssue> ignored = Cut.of(verdict.ignored(), page.options().rows(), one -> 0);
      for (IgnoredIssue one : ignored.rows()) {
        page.wrapped(2, CheckWording.ignored(one));
      }
      page.omitted(ignored.omitted(), ignored.omitted() + " more");
    }
    Optional<String> undecided = CheckWording.undecided(verdict);
    if (undecided.isPresent()) {
      page.heading("Undecided");
      page.wrapped(2, undecided.get());
    }
    if (!verdict.warnings().isEmpty()) {
      page.heading("Of the policy");
      for (String warning : verdict.warnings()) {
        page.wrapped(2, Quoted.escaped(warning));
      }
    }
  }
}
