package io.layerwise.practice.compose;

import io.layerwise.compose.ComposeHealthcheck;
import io.layerwise.compose.ComposeService;
import io.layerwise.compose.ComposeSetting;
import io.layerwise.oci.Healthcheck;
import io.layerwise.practice.HealthPractices;
import io.layerwise.practice.Observation;
import io.layerwise.practice.Practice;
import io.layerwise.practice.Where;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Whether a service's health check gives the program time to start. */
final class StartPeriod implements ServiceCheck {
  @Override
  public Practice practice() {
    return HealthPractices.START_PERIOD;
  }

  @Override
  public List<Observation> observe(ComposeService service, ComposeEvidence evidence) {
    ServiceHealth health = ServiceHealth.of(service, evidence);
    if (health.state() == ServiceHealth.State.ABSENT) {
      return List.of(skipped("there is no health check"));
    }
    // Docker takes 0 for unset, so that the image's own counts.
    Optional<ComposeSetting<Duration>> said =
        service
            .healthcheck()
            .flatMap(ComposeHealthcheck::startPeriod)
            .filter(setting -> !setting.is(Duration.ZERO));
    if (said.isPresent()) {
      return List.of(
          said.get().value().isEmpty()
              ? unresolved(said.get())
              : pass(ServiceCheck.quoted(said.get())).at(ServiceCheck.line(said.get().said())));
    }
    return List.of(unsaid(health, service, evidence).at(health.where().orElse(Where.NOWHERE)));
  }

  private Observation unsaid(
      ServiceHealth health, ComposeService service, ComposeEvidence evidence) {
    if (health.state() == ServiceHealth.State.UNKNOWN) {
      return unknown(health.evidence());
    }
    return evidence
        .imageOf(service)
        .flatMap(ServiceHealth::ofImage)
        .flatMap(Healthcheck::startPeriod)
        .map(period -> pass("the image says " + period.toSeconds() + " s"))
        .orElseGet(
            () ->
                fail(
                    "the health check has no start period",
                    "Add `start_period: 20s`, or as long as the slowest start takes, to"
                        + " `healthcheck`."));
  }
}
