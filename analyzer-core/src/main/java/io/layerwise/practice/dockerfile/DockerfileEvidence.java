package io.layerwise.practice.dockerfile;

import io.layerwise.dockerfile.Dockerfile;
import io.layerwise.dockerfile.DockerfileInstruction;
import io.layerwise.dockerfile.Stage;
import io.layerwise.practice.Where;

/**
 * A Dockerfile as the checks look at it.
 *
 * @param file its name, as the user gave it
 * @param built the stage that makes the image
 */
public record DockerfileEvidence(String file, Dockerfile dockerfile, Stage built) {

  /** The place of an instruction. */
  Where line(DockerfileInstruction instruction) {
    return Where.line(file, instruction.line());
  }
}
