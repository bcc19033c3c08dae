package io.layerwise.practice.image;

import io.layerwise.oci.Healthcheck;
import io.layerwise.practice.HealthPractices;
import io.layerwise.practice.Observation;
import io.layerwise.practice.Practice;
import io.layerwise.practice.PracticeCheck;
import io.layerwise.practice.Source;
import java.util.List;
import java.util.Optional;

/** Whether the health check gives the program time to start. */
final class StartPeriod implements PracticeCheck<ImageEvidence> {
  @Override
  public Practice practice() {
    return HealthPractices.START_PERIOD;
  }

  @Override
  public List<Observation> observe(ImageEvidence image) {
    Optional<Healthcheck> check =
        image
            .config()
            .healthcheck()
            .filter(one -> !one.test().isEmpty() && !Healthchecks.isDisabled(one));
    if (check.isEmpty()) {
      return List.of(practice().skipped(Source.IMAGE, "there is no health check"));
    }
    return List.of(
        check
            .get()
            .startPeriod()
            .map(period -> practice().pass(Source.IMAGE, "it is " + period.toSeconds() + " s"))
            .orElseGet(
                () ->
                    practice()
                        .fail(
                            Source.IMAGE,
                            "the health check has no start period",
                            "Add `--start-period=20s`, or as long as the slowest start takes, to"
                                + " the HEALTHCHECK.")));
  }
}
