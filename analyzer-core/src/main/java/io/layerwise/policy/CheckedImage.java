package io.layerwise.policy;

import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.finding.Finding;
import io.layerwise.finding.Findings;
import io.layerwise.finding.WasteClass;
import io.layerwise.practice.PracticeResults;
import io.layerwise.scan.ScannedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An image with all that a policy can ask of it.
 *
 * @param issues the worst first
 * @param undecided practices that nothing told of
 * @param untold classes of which not all findings could be told
 */
public record CheckedImage(
    ImageAnalysis analysis,
    Findings findings,
    List<Issue> issues,
    List<UndecidedPractice> undecided,
    Set<WasteClass> untold) {
  public CheckedImage {
    issues = List.copyOf(issues);
    undecided = List.copyOf(undecided);
    untold = Set.copyOf(untold);
  }

  /**
   * Makes issues of what was found.
   *
   * @param scanned what scanners reported, all of it about this image
   */
  public static CheckedImage of(
      ImageAnalysis analysis,
      Findings findings,
      PracticeResults practices,
      Optional<ScannedImage> scanned) {
    List<Issue> issues = new ArrayList<>();
    findings.findings().stream()
        .filter(Finding::isAdvised)
        .forEach(finding -> issues.add(Issues.of(finding, analysis)));
    practices.results().stream()
        .flatMap(result -> result.observations().stream())
        .forEach(observation -> Issues.of(observation).ifPresent(issues::add));
    scanned.stream()
        .flatMap(image -> image.vulnerabilities().stream())
        .forEach(joined -> issues.add(Issues.of(joined)));
    return new CheckedImage(
        analysis,
        findings,
        issues.stream().sorted(Issues.ORDER).toList(),
        UndecidedPractice.of(practices),
        Set.of());
  }

  /** The same, of which not all findings of some classes could be told. */
  public CheckedImage untelling(Set<WasteClass> classes) {
    return new CheckedImage(analysis, findings, issues, undecided, classes);
  }
}
