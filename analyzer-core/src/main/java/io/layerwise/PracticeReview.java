package io.layerwise;

import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.practice.Observation;
import io.layerwise.practice.PracticeResults;
import io.layerwise.practice.Source;
import io.layerwise.practice.compose.ComposeChecks;
import io.layerwise.practice.compose.ComposeEvidence;
import io.layerwise.practice.dockerfile.DockerfileChecks;
import io.layerwise.practice.image.ScannedVulnerabilities;
import io.layerwise.scan.ScannedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What practices came to, by all that was given.
 *
 * @param scanned what scanners reported of the image; empty where there was no image or no report
 */
public record PracticeReview(PracticeResults results, Optional<ScannedImage> scanned) {

  /** Holds files to the practices, without an image. Scanners' reports need one. */
  public static PracticeReview of(PracticeSources sources) {
    Set<Source> given = EnumSet.noneOf(Source.class);
    List<Observation> observations = new ArrayList<>();
    look(sources, Optional.empty(), given, observations);
    return new PracticeReview(PracticeResults.of(observations, given), Optional.empty());
  }

  /**
   * Holds an image and files to the practices.
   *
   * @param examination what {@link OpenImage#examine} gave
   * @throws IOException where a layer cannot be read
   */
  public static PracticeReview of(OpenImage image, Examination examination, PracticeSources sources)
      throws IOException {
    Set<Source> given = EnumSet.of(Source.IMAGE);
    ImageAnalysis analysis = examination.diagnosis().analysis();
    List<Observation> observations = new ArrayList<>(examination.observations());
    look(sources, Optional.of(analysis), given, observations);
    Optional<ScannedImage> scanned =
        sources.scans().isEmpty()
            ? Optional.empty()
            : Optional.of(
                ScannedImage.of(
                    sources.scans(),
                    analysis,
                    image.inventory(analysis.filesystem(), analysis.directories()),
                    Optional.of(examination.diagnosis().split())));
    if (scanned.isPresent()) {
      given.add(Source.SCAN);
      observations.addAll(new ScannedVulnerabilities().observe(scanned.get()));
    }
    return new PracticeReview(PracticeResults.of(observations, given), scanned);
  }

  private static void look(
      PracticeSources sources,
      Optional<ImageAnalysis> analysis,
      Set<Source> given,
      List<Observation> observations) {
    if (sources.dockerfile().isPresent()) {
      given.add(Source.DOCKERFILE);
      observations.addAll(DockerfileChecks.observe(sources.dockerfile().get()));
    }
    if (sources.compose().isPresent()) {
      given.add(Source.COMPOSE);
      observations.addAll(
          ComposeChecks.observe(new ComposeEvidence(sources.compose().get(), analysis)));
    }
  }
}
