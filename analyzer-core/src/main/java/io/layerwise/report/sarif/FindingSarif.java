package io.layerwise.report.sarif;

import io.layerwise.analysis.Sizes;
import io.layerwise.finding.Catalogue;
import io.layerwise.finding.Finding;
import io.layerwise.report.Advice;
import io.layerwise.report.AdviceWording;
import io.layerwise.waste.WasteRules;
import java.util.List;

/** Findings that people are told to change, as results. */
final class FindingSarif {
  private final Catalogue catalogue = WasteRules.catalogue();
  private final String uri;

  /**
   * @param uri of the file that is to be changed, or that stands for the image
   */
  FindingSarif(String uri) {
    this.uri = uri;
  }

  SarifLog log(Advice advice) {
    List<SarifResult> results =
        advice.recommendations().stream()
            .flatMap(recommendation -> recommendation.findings().stream())
            .map(this::result)
            .toList();
    return SarifLog.of(results, List.of());
  }

  private SarifResult result(Finding finding) {
    String evidence = finding.title() + ": " + Sizes.of(finding.bytes());
    return new SarifResult(
        rule(finding),
        finding.severity(),
        SarifMessage.of(evidence, finding.change().text()),
        new SarifPlace(uri, finding.dockerfileLine(), SarifMessage.escaped(place(finding))),
        finding.fingerprint(),
        "");
  }

  /**
   * @throws IllegalStateException where no rule of the catalogue makes such findings
   */
  private SarifRule rule(Finding finding) {
    return catalogue
        .entry(finding.code().id())
        .map(SarifRule::of)
        .orElseThrow(() -> new IllegalStateException("no rule finds " + finding.code()));
  }

  private static String place(Finding finding) {
    return AdviceWording.layers(finding.layers())
        + finding.instruction().map(made -> ": " + made.text()).orElse("");
  }
}
