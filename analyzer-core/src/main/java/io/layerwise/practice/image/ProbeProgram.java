package io.layerwise.practice.image;

import io.layerwise.oci.Healthcheck;
import io.layerwise.practice.HealthPractices;
import io.layerwise.practice.Observation;
import io.layerwise.practice.Practice;
import io.layerwise.practice.PracticeCheck;
import io.layerwise.practice.Source;
import io.layerwise.runtime.HealthProbe;
import java.util.List;

/** Whether the image has the programs that its health check runs. */
final class ProbeProgram implements PracticeCheck<ImageEvidence> {
  @Override
  public Practice practice() {
    return HealthPractices.PROBE_PROGRAM;
  }

  @Override
  public List<Observation> observe(ImageEvidence image) {
    List<String> test = image.config().healthcheck().map(Healthcheck::test).orElse(List.of());
    HealthProbe probe = HealthProbe.of(test, image.filesystem(), image.config());
    if (!probe.missing().isEmpty()) {
      String program = probe.missing().get(0);
      return List.of(
          practice()
              .fail(
                  Source.IMAGE,
                  "the health check runs " + program + ", which the image does not have",
                  "Let the program itself answer (`CMD [\"node\", \"healthcheck.js\"]`), or bring "
                      + program
                      + " into the last stage."));
    }
    return List.of(
        probe.found().isEmpty()
            ? practice().skipped(Source.IMAGE, "no health check runs a program")
            : practice().pass(Source.IMAGE, "the image has " + String.join(", ", probe.found())));
  }
}
