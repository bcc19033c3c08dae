package io.layerwise.practice.compose;

import io.layerwise.compose.ComposeService;
import io.layerwise.practice.HealthPractices;
import io.layerwise.practice.Observation;
import io.layerwise.practice.Practice;
import io.layerwise.practice.Where;
import java.util.List;

/** Whether a service has a health check. */
final class Healthchecks implements ServiceCheck {
  private static final String CHANGE =
      "Write `healthcheck:` with `test: [\"CMD\", …]` and `start_period: 20s`, or a HEALTHCHECK"
          + " into the Dockerfile.";

  @Override
  public Practice practice() {
    return HealthPractices.HEALTHCHECK;
  }

  @Override
  public List<Observation> observe(ComposeService service, ComposeEvidence evidence) {
    ServiceHealth health = ServiceHealth.of(service, evidence);
    Observation observation =
        switch (health.state()) {
          case PRESENT -> pass(health.evidence());
          case ABSENT -> fail(health.evidence(), CHANGE);
          case UNKNOWN -> unknown(health.evidence());
        };
    return List.of(observation.at(health.where().orElse(Where.NOWHERE)));
  }
}
