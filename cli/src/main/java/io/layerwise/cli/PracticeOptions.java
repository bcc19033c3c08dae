package io.layerwise.cli;

import io.layerwise.Examination;
import io.layerwise.OpenImage;
import io.layerwise.PracticeReview;
import io.layerwise.PracticeSources;
import io.layerwise.scan.ScanMismatch;
import io.layerwise.scan.ScanReport;
import io.layerwise.scan.ScanReportException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What an image's practices are decided from, beside the image and its Dockerfile. */
final class PracticeOptions {
  @Option(
      names = "--compose",
      paramLabel = "FILE",
      description =
          "A compose file. May be given several times: what a later one says goes before.")
  private List<String> composeFiles = new ArrayList<>();

  @Option(
      names = "--scan",
      paramLabel = "FILE",
      description =
          "A scanner's report of the image: Trivy as json or sarif, Grype as json. May be given"
              + " several times.")
  private List<String> scans = new ArrayList<>();

  boolean hasFiles() {
    return !composeFiles.isEmpty();
  }

  /** Whether there is a report that only an image can be joined to. */
  boolean needsImage() {
    return !scans.isEmpty();
  }

  /** Reads all of it before the image, so that a wrong name does not cost the reader the wait. */
  PracticeSources read(Optional<BuiltStage> built) {
    return new PracticeSources(
        built.map(BuiltStage::evidence),
        ComposeFiles.read(composeFiles),
        scans.stream().map(PracticeOptions::scan).toList());
  }

  /**
   * Holds an image to the practices. Vulnerabilities of another image say nothing of this one, and
   * their absence even less: a gate must neither fail nor pass by them.
   */
  static PracticeReview review(OpenImage open, Examination examination, PracticeSources sources)
      throws IOException {
    PracticeReview review = PracticeReview.of(open, examination, sources);
    Optional<ScanMismatch> mismatch =
        review.scanned().stream().flatMap(image -> image.mismatches().stream()).findFirst();
    if (mismatch.isPresent()) {
      throw new UsageException(mismatch.get().text());
    }
    return review;
  }

  private static ScanReport scan(String file) {
    try {
      return ScanReport.parse(GivenFile.of(file, "scanner's report").read(ScanReport.MOST_BYTES));
    } catch (ScanReportException e) {
      String where = e.pointer().isEmpty() ? file : file + " at " + e.pointer();
      throw UsageException.wrongFile(
          "scanner's report", where, e.expected(), e.found(), e.remedy());
    }
  }
}
