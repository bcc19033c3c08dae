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
  public PracticeSources {
    scans = List.copyOf(scans);
  }
}
