package io.layerwise.practice.dockerfile;

import io.layerwise.dockerfile.DockerfileInstruction;
import io.layerwise.dockerfile.ImageReference;
import io.layerwise.dockerfile.Stage;
import io.layerwise.dockerfile.StageBase;
import java.util.ArrayList;
import java.util.List;

/**
 * An image from elsewhere that a stage begins from or takes files from.
 *
 * @param image an external one, or one that is not known
 */
record ImageUse(DockerfileInstruction instruction, StageBase image) {

  /** Those of all stages that are needed, in the order of the file. */
  static List<ImageUse> of(DockerfileEvidence evidence) {
    List<ImageUse> uses = new ArrayList<>();
    for (Stage stage : evidence.needed()) {
      if (stage.base() instanceof StageBase.External || stage.base() instanceof StageBase.Unknown) {
        uses.add(new ImageUse(stage.from(), stage.base()));
      }
      for (DockerfileInstruction instruction : stage.instructions()) {
        NeededStages.sources(instruction)
            .filter(from -> NeededStages.stage(evidence.dockerfile(), stage, from).isEmpty())
            .forEach(from -> uses.add(new ImageUse(instruction, image(from))));
      }
    }
    return List.copyOf(uses);
  }

  /** No variables are replaced there ("COPY --from"), but newer frontends may do it. */
  private static StageBase image(String from) {
    if (from.equals("scratch")) {
      return new StageBase.Scratch();
    }
    return from.contains("$")
        ? new StageBase.Unknown(from)
        : new StageBase.External(ImageReference.of(from));
  }
}
