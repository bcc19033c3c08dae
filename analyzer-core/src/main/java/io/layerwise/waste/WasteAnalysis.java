package io.layerwise.waste;

import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.analysis.Origins;
import io.layerwise.finding.DockerfileLines;
import io.layerwise.finding.Finding;
import io.layerwise.finding.Findings;
import io.layerwise.history.BaseImage;
import io.layerwise.runtime.RuntimeNeeds;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the waste of an image: every rule in the order of its class, each byte claimed once. */
public final class WasteAnalysis {
  private final List<WasteRule> rules;

  private WasteAnalysis(List<WasteRule> rules) {
    this.rules = rules;
  }

  /**
   * @param rules those of one class claim in this order
   */
  public static WasteAnalysis with(List<WasteRule> rules) {
    return new WasteAnalysis(
        rules.stream()
            .sorted(Comparator.comparing((WasteRule rule) -> rule.entry().wasteClass()))
            .toList());
  }

  /** What the paths tell; what the contents tell can be read meanwhile. */
  public VisibleMatches match(ImageAnalysis analysis) {
    return new VisibleMatches(
        VisibleFiles.of(analysis.filesystem()),
        PathMatches.of(
            analysis.filesystem(),
            rules,
            HomeDirectories.of(analysis.image().config().container())));
  }

  /**
   * @param visible what {@link #match} gave
   * @param needs what a container of the image needs to run
   * @param lines where the instructions stand, if a Dockerfile was given
   */
  public Findings find(
      ImageAnalysis analysis, VisibleMatches visible, RuntimeNeeds needs, DockerfileLines lines)
      throws IOException {
    WasteImage image = image(analysis, visible, needs);
    int baseLayers = analysis.base().map(BaseImage::layers).orElse(0);
    Claims claims = new Claims(analysis.filesystem(), Origins.of(analysis), baseLayers);
    for (WasteRule rule : rules) {
      rule.claim(image, claims);
    }
    List<Finding> findings = new ArrayList<>();
    claims
        .byRule()
        .forEach((rule, made) -> findings.addAll(Occurrences.findings(image, rule, made, lines)));
    return Findings.of(analysis.attribution().total().content(), findings);
  }

  private static WasteImage image(
      ImageAnalysis analysis, VisibleMatches visible, RuntimeNeeds needs) {
    return new WasteImage(
        analysis,
        visible.files(),
        visible.matches(),
        needs,
        BuildSteps.of(analysis.history(), analysis.layers().size()));
  }
}
