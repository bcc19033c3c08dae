package io.layerwise.practice.image;

import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.filesystem.FileContents;
import io.layerwise.filesystem.MergedFilesystem;
import io.layerwise.finding.Findings;
import io.layerwise.history.BaseImage;
import io.layerwise.history.Instruction;
import io.layerwise.oci.ContainerConfig;
import io.layerwise.practice.Where;
import io.layerwise.runtime.Accounts;
import io.layerwise.runtime.RuntimeNeeds;
import io.layerwise.stage.StageSplit;
import java.io.IOException;
import java.util.List;

/**
 * An image as the checks look at it.
 *
 * @param needs what a container of it needs to run
 * @param findings which bytes nobody needs
 * @param split how it is built in two stages
 * @param contents of its files, as far as they can be read
 * @param secrets what was found in them
 */
public record ImageEvidence(
    ImageAnalysis analysis,
    RuntimeNeeds needs,
    Findings findings,
    StageSplit split,
    FileContents contents,
    SecretSearch secrets) {

  ContainerConfig config() {
    return analysis.image().config().container();
  }

  MergedFilesystem filesystem() {
    return analysis.filesystem();
  }

  /** The users that a container knows. */
  Accounts accounts() throws IOException {
    return Accounts.of(filesystem(), contents, analysis.layers().size());
  }

  /** The instructions above the layers that are known to be the base image's, the oldest first. */
  List<Instruction> ownInstructions() {
    return analysis.history().above(analysis.base().map(BaseImage::layers).orElse(0));
  }

  /** The place of an instruction, with the layer that it made, if it made one. */
  Where made(Instruction instruction) {
    for (int layer = analysis.layers().size() - 1; layer >= 0; layer--) {
      if (analysis.instruction(layer).filter(instruction::equals).isPresent()) {
        return layer(layer);
      }
    }
    return Where.instruction(instruction);
  }

  /** The place of a layer, with what made it. */
  Where layer(int layer) {
    return Where.layer(layer, analysis.instruction(layer));
  }
}
