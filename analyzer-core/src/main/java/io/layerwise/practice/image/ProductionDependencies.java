package io.layerwise.practice.image;

import io.layerwise.finding.Finding;
import io.layerwise.finding.WasteClass;
import io.layerwise.inventory.Ecosystem;
import io.layerwise.practice.BuildPractices;
import io.layerwise.practice.Observation;
import io.layerwise.practice.Practice;
import io.layerwise.practice.PracticeCheck;
import io.layerwise.practice.Source;
import java.util.List;

/** Whether libraries that only development needs are in the image. */
final class ProductionDependencies implements PracticeCheck<ImageEvidence> {
  @Override
  public Practice practice() {
    return BuildPractices.PRODUCTION_DEPENDENCIES;
  }

  @Override
  public List<Observation> observe(ImageEvidence image) {
    List<Observation> found =
        WasteFound.failures(image, ProductionDependencies::isPackage, practice());
    if (!found.isEmpty()) {
      return found;
    }
    boolean marked =
        image.needs().inventory().packages().stream()
            .anyMatch(
                installed ->
                    installed.ecosystem() == Ecosystem.NPM
                        && !image.analysis().isBase(installed.layer()));
    return List.of(
        marked
            ? practice().pass(Source.IMAGE, "no installed package is there for development only")
            : practice().skipped(Source.IMAGE, "it has no packages that tell what they are for"));
  }

  /** The tests that production dependencies bring along are theirs, and not yours to leave out. */
  private static boolean isPackage(Finding finding) {
    return finding.wasteClass() == WasteClass.DEVELOPMENT_DEPENDENCY
        && !finding.code().id().equals("dev-tests");
  }
}
