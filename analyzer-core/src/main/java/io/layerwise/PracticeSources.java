package io.layerwise;

import io.layerwise.practice.dockerfile.DockerfileEvidence;
import io.layerwise.scan.ScanReport;
import java.util.List;
import java.util.Optional;

/** What practices are decided from, beside an image. */
public record PracticeSources(Optional<DockerfileEvidence> dockerfile, List<ScanReport> scans) {
  public PracticeSources {
    scans = List.copyOf(scans);
  }
}
