package io.layerwise.practice.image;

import io.layerwise.analysis.Sizes;
import io.layerwise.finding.WasteClass;
import io.layerwise.practice.BuildPractices;
import io.layerwise.practice.Observation;
import io.layerwise.practice.Practice;
import io.layerwise.practice.PracticeCheck;
import io.layerwise.practice.Source;
import io.layerwise.stage.StageSplit;
import java.util.List;

/** Whether the image has what only its build needed, and what a second stage would leave. */
final class MultiStage implements PracticeCheck<ImageEvidence> {
  @Override
  public Practice practice() {
    return BuildPractices.MULTI_STAGE;
  }

  @Override
  public List<Observation> observe(ImageEvidence image) {
    StageSplit split = image.split();
    if (split.refusal().isEmpty()) {
      return List.of(
          practice()
              .fail(
                  Source.IMAGE,
                  "it has what only its build needs: a runtime stage would have "
                      + Sizes.of(split.predictedBytes())
                      + " instead of "
                      + Sizes.of(split.currentBytes()),
                  "Take the Dockerfile that `layerwise split` writes."));
    }
    List<Observation> tools =
        WasteFound.failures(
            image, finding -> finding.wasteClass() == WasteClass.BUILD_TOOL, practice());
    if (!tools.isEmpty()) {
      return tools;
    }
    return List.of(
        image.needs().programKnown()
            ? practice().pass(Source.IMAGE, "nothing in it is there for a build only")
            : practice().unknown(Source.IMAGE, split.refusal().orElse("")));
  }
}
