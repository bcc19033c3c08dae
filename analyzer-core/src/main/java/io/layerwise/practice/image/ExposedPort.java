package io.layerwise.practice.image;

import io.layerwise.oci.Healthcheck;
import io.layerwise.practice.InterfacePractices;
import io.layerwise.practice.Observation;
import io.layerwise.practice.Practice;
import io.layerwise.practice.PracticeCheck;
import io.layerwise.practice.Source;
import io.layerwise.runtime.HealthProbe;
import java.util.List;

/** Whether the port that the health check asks is declared. */
final class ExposedPort implements PracticeCheck<ImageEvidence> {
  @Override
  public Practice practice() {
    return InterfacePractices.EXPOSED_PORT;
  }

  @Override
  public List<Observation> observe(ImageEvidence image) {
    Ports ports = Ports.of(image.config());
    List<String> test = image.config().healthcheck().map(Healthcheck::test).orElse(List.of());
    List<Observation> undeclared =
        HealthProbe.of(test, image.filesystem(), image.config()).ports().stream()
            .filter(port -> !ports.has(port))
            .map(this::undeclared)
            .toList();
    if (!undeclared.isEmpty()) {
      return undeclared;
    }
    return List.of(
        ports.exposed().isEmpty()
            ? practice().skipped(Source.IMAGE, "nothing tells that it listens on a port")
            : practice().pass(Source.IMAGE, "it declares " + String.join(", ", ports.exposed())));
  }

  private Observation undeclared(int port) {
    return practice()
        .fail(
            Source.IMAGE,
            "the health check asks port " + port + ", which is not exposed",
            "Write `EXPOSE " + port + "`.");
  }
}
