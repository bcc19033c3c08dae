package io.layerwise.practice.dockerfile;

import io.layerwise.practice.PracticeCheck;
import java.util.List;

/** The checks of a Dockerfile. */
public final class DockerfileChecks {
  private DockerfileChecks() {}

  /** All of them. */
  public static List<PracticeCheck<DockerfileEvidence>> all() {
    return List.of();
  }
}
