package io.layerwise.practice.image;

import io.layerwise.analysis.Sizes;
import io.layerwise.finding.Finding;
import io.layerwise.practice.Observation;
import io.layerwise.practice.Practice;
import io.layerwise.practice.Source;
import io.layerwise.practice.Where;
import java.util.List;
import java.util.function.Predicate;

/** Waste of your own layers that a practice is about, where it is worth a line. */
final class WasteFound {
  /** Habits are judged more mildly than bytes are counted: less than this part is none. */
  private static final int SMALLEST_PART = 200;

  private WasteFound() {}

  /** The findings of a class, each as a failure. */
  static List<Observation> failures(
      ImageEvidence image, Predicate<Finding> kind, Practice practice) {
    long content = image.findings().contentBytes();
    return image.findings().findings().stream()
        .filter(finding -> kind.test(finding) && finding.isAdvised())
        .filter(finding -> finding.bytes() >= content / SMALLEST_PART)
        .map(finding -> failure(image, finding, practice))
        .toList();
  }

  private static Observation failure(ImageEvidence image, Finding finding, Practice practice) {
    String evidence =
        Sizes.of(finding.bytes()) + " of " + finding.title() + " (" + finding.code() + ")";
    Where where =
        finding.changeLayer().isPresent()
            ? image.layer(finding.changeLayer().getAsInt())
            : Where.NOWHERE;
    return practice
        .fail(Source.IMAGE, evidence, finding.change().text())
        .at(
            finding.paths().largest().stream()
                .findFirst()
                .map(largest -> where.path(largest.path()))
                .orElse(where));
  }
}
