package io.layerwise;

import io.layerwise.compose.ComposeProject;
import io.layerwise.practice.dockerfile.DockerfileEvidence;
import io.layerwise.scan.ScanReport;
import java.util.List;
import java.util.Optional;

/** What practices are decided from, beside an image. */
public record PracticeSources(
    Optional<DockerfileEvidence> dockerfile,
    Optional<ComposeProject> compose,
    List<ScanReport> scans) {
  /** There is nothing beside an image. */
  public static final PracticeSources NONE =
      new PracticeSources(Optional.empty(), Optional.empty(), List.of());

  public PracticeSources {
    scans = List.copyOf(scans);
  }
}
