package io.layerwise.report.sarif;

import io.layerwise.policy.Issue;
import io.layerwise.policy.UndecidedPractice;
import io.layerwise.policy.Verdict;
import io.layerwise.policy.Verdict.IgnoredIssue;
import io.layerwise.practice.PracticeCatalogue;
import io.layerwise.report.CheckReport;
import io.layerwise.report.Renderer;
import io.layerwise.report.ReportOptions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The budgets that are passed over and the findings of a check, for code scanning; what the policy
 * ignores is suppressed.
 */
public final class CheckSarif implements Renderer<CheckReport> {
  private final String toolVersion;

  /**
   * @param toolVersion of the program that writes it; may be empty
   */
  public CheckSarif(String toolVersion) {
    this.toolVersion = toolVersion;
  }

  @Override
  public void write(CheckReport report, ReportOptions options, Appendable out) throws IOException {
    Verdict verdict = report.verdict();
    String uri =
        report
            .dockerfile()
            .map(ArtifactUri::of)
            .orElseGet(() -> ArtifactUri.of(report.analysis().image()));
    List<SarifResult> results = new ArrayList<>(new BudgetSarif(uri).results(verdict));
    for (Issue issue : verdict.issues()) {
      results.add(result(issue, uri, ""));
    }
    for (IgnoredIssue ignored : verdict.ignored()) {
      String reason = SarifMessage.escaped(ignored.ignore().reason());
      results.add(result(ignored.issue(), uri, reason));
    }
    List<String> notes = new ArrayList<>(verdict.warnings());
    for (UndecidedPractice practice : verdict.undecided()) {
      notes.add(practice.id() + " is unknown: " + SarifMessage.of(practice.evidence(), ""));
    }
    SarifDocument.write(SarifLog.of(results, notes), toolVersion, out);
  }

  private static SarifResult result(Issue issue, String uri, String suppression) {
    return new SarifResult(
        rule(issue),
        issue.severity(),
        SarifMessage.of(issue.evidence(), issue.change()),
        new SarifPlace(
            issue.file().map(ArtifactUri::of).orElse(uri),
            issue.line(),
            SarifMessage.escaped(issue.place())),
        issue.fingerprint(),
        suppression);
  }

  private static SarifRule rule(Issue issue) {
    return PracticeCatalogue.practice(issue.entry().code().id())
        .map(SarifRule::of)
        .orElseGet(() -> SarifRule.of(issue.entry()));
  }
}
