package io.layerwise.cli;

import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.dockerfile.Dockerfile;
import io.layerwise.dockerfile.Stage;
import io.layerwise.finding.DockerfileLines;
import java.util.Optional;

/** A stage of a Dockerfile, of which an image was built. */
record BuiltStage(Dockerfile dockerfile, Stage stage) {

  /** Where an image's layers stand in the Dockerfile; nowhere where none was given. */
  static DockerfileLines lines(Optional<BuiltStage> built, ImageAnalysis analysis) {
    return built
        .map(
            given ->
                DockerfileLines.of(
                    given.dockerfile, given.stage, analysis.history(), analysis.layers().size()))
        .orElse(DockerfileLines.NONE);
  }
}
