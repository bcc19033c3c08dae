package io.layerwise.cli;

import io.layerwise.Diagnosis;
import io.layerwise.OpenImage;
import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.dockerfile.Dockerfile;
import io.layerwise.dockerfile.Stage;
import java.io.IOException;
import java.util.Optional;

/** A stage of a Dockerfile, of which an image was built. */
record BuiltStage(Dockerfile dockerfile, Stage stage) {

  /** Finds what is to be changed, with the Dockerfile if one was given. */
  static Diagnosis diagnose(OpenImage open, ImageAnalysis analysis, Optional<BuiltStage> built)
      throws IOException {
    return open.diagnose(analysis, built.map(BuiltStage::dockerfile), built.map(BuiltStage::stage));
  }
}
