package io.layerwise.practice.image;

import io.layerwise.analysis.Sizes;
import io.layerwise.finding.Finding;
import io.layerwise.finding.WasteClass;
import io.layerwise.practice.Observation;
import io.layerwise.practice.Practice;
import io.layerwise.practice.Source;
import io.layerwise.practice.Where;
import java.util.List;

/** Waste of your own layers that a practice is about, where it is worth a line. */
final class WasteFound {
  /** Less than this part of the content is not told, as in the advice of an analysis. */
  private static final int SMALLEST_PART = 2000;

  private WasteFound() {}

  /** The findings of a class, each as a failure. */
  static List<Observation> failures(ImageEvidence image, WasteClass wasteClass, Practice practice) {
    long content = image.findings().contentBytes();
    return image.findings().findings().stream()
        .filter(finding -> finding.wasteClass() == wasteClass && finding.isAdvised())
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
