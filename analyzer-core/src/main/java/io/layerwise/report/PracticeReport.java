package io.layerwise.report;

import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.practice.Observation;
import io.layerwise.practice.PracticeResults;
import io.layerwise.practice.PracticeState;
import io.layerwise.practice.Source;
import io.layerwise.scan.ScannedImage;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is reported of practices.
 *
 * @param analysis of the image that was held to them, where one was given
 * @param results what they came to
 * @param scanned what scanners reported of the image, where their reports were given
 */
public record PracticeReport(
    Optional<ImageAnalysis> analysis, PracticeResults results, Optional<ScannedImage> scanned) {
  /** The sources that told something, be it that they do not tell. */
  public List<Source> sources() {
    Set<Source> told = EnumSet.noneOf(Source.class);
    if (analysis.isPresent()) {
      told.add(Source.IMAGE);
    }
    results.results().stream()
        .flatMap(result -> result.observations().stream())
        .filter(one -> one.state() != PracticeState.SKIPPED)
        .map(Observation::source)
        .forEach(told::add);
    return List.copyOf(told);
  }
}
