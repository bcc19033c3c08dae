package io.layerwise.report.sarif;

import io.layerwise.finding.Fingerprint;
import io.layerwise.finding.Severity;
import io.layerwise.policy.Outcome;
import io.layerwise.policy.RuleResult;
import io.layerwise.policy.Verdict;
import io.layerwise.report.CheckWording;
import java.util.ArrayList;
import java.util.List;

/** Budgets that are passed over as results, at the line that sets the limit. */
final class BudgetSarif {
  private final String uri;

  /**
   * @param uri of the file that stands for limits that no file sets
   */
  BudgetSarif(String uri) {
    this.uri = uri;
  }

  /** Those that fail first. */
  List<SarifResult> results(Verdict verdict) {
    List<SarifResult> results = new ArrayList<>();
    verdict.of(Outcome.FAIL).forEach(one -> results.add(result(one, Severity.HIGH)));
    verdict.of(Outcome.WARN).forEach(one -> results.add(result(one, Severity.MEDIUM)));
    return results;
  }

  private SarifResult result(RuleResult result, Severity severity) {
    boolean inFile = result.origin().line().isPresent();
    return new SarifResult(
        SarifRule.of(result.budget().measure()),
        severity,
        SarifMessage.of(CheckWording.sentence(result), result.remedy()),
        new SarifPlace(
            inFile ? ArtifactUri.of(result.origin().name()) : uri,
            result.origin().line(),
            SarifMessage.escaped(result.budget().name())),
        Fingerprint.of(List.of(result.budget().name())),
        "");
  }
}
