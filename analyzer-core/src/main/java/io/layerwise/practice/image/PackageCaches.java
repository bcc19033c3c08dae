package io.layerwise.practice.image;

import io.layerwise.finding.WasteClass;
import io.layerwise.practice.BuildPractices;
import io.layerwise.practice.Observation;
import io.layerwise.practice.Practice;
import io.layerwise.practice.PracticeCheck;
import io.layerwise.practice.Source;
import java.util.List;

/** Whether package managers left in a layer what they keep to be faster next time. */
final class PackageCaches implements PracticeCheck<ImageEvidence> {
  @Override
  public Practice practice() {
    return BuildPractices.PACKAGE_CACHE;
  }

  @Override
  public List<Observation> observe(ImageEvidence image) {
    List<Observation> found =
        WasteFound.failures(image, finding -> finding.wasteClass() == WasteClass.CACHE, practice());
    return found.isEmpty()
        ? List.of(practice().pass(Source.IMAGE, "your own layers have none worth a line"))
        : found;
  }
}
