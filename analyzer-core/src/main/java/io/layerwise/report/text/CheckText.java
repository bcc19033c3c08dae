package io.layerwise.report.text;

import io.layerwise.oci.Quoted;
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
import java.util.Optional;

/**
 * What a check came to, for a terminal: a line a budget, the verdict, and then what to do about
 * each budget that is passed over.
 */
public final class CheckText implements Renderer<CheckReport> {
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
    }
    out.append('\n');
    page.wrapped(0, CheckWording.sums(verdict));
    RemediesSection remedies = new RemediesSection(page);
    for (RuleResult result : verdict.results()) {
      if (result.outcome() == Outcome.FAIL || result.outcome() == Outcome.WARN) {
        remedies.write(result);
      }
    }
    rest(page, verdict);
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
      page.heading("Notes");
      for (String warning : verdict.warnings()) {
        page.wrapped(2, Quoted.escaped(warning));
      }
    }
  }
}
