package io.layerwise.cli;

import io.layerwise.Diagnosis;
import io.layerwise.OpenImage;
import io.layerwise.PracticeReview;
import io.layerwise.PracticeSources;
import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.policy.CheckedImage;
import io.layerwise.scan.ScanMismatch;
import io.layerwise.scan.ScannedImage;
import java.io.IOException;
import java.util.Optional;

/** An open image with all that a policy asks of it. */
final class CheckedVersion {
  private CheckedVersion() {}

  static CheckedImage of(OpenImage open, Optional<BuiltStage> built, PracticeSources sources)
      throws IOException {
    ImageAnalysis analysis = open.analyze();
    Diagnosis diagnosis = BuiltStage.diagnose(open, analysis, built);
    PracticeReview review = PracticeReview.of(open, analysis, diagnosis, sources);
    refuseMismatch(review.scanned());
    return CheckedImage.of(analysis, diagnosis.findings(), review.results(), review.scanned());
  }

  /** Vulnerabilities of another image say nothing of this one, and their absence even less. */
  private static void refuseMismatch(Optional<ScannedImage> scanned) {
    Optional<ScanMismatch> mismatch =
        scanned.stream().flatMap(image -> image.mismatches().stream()).findFirst();
    if (mismatch.isPresent()) {
      throw new UsageException(mismatch.get().text());
    }
  }
}
