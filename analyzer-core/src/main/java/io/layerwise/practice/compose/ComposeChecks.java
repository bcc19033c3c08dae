package io.layerwise.practice.compose;

import io.layerwise.practice.Observation;
import io.layerwise.practice.PracticeCheck;
import java.util.List;

/** The checks of a compose file. */
public final class ComposeChecks {
  private static final List<ServiceCheck> ALL =
      List.of(
          new NoLatest(),
          new NotRoot(),
          new SecretEnvironment(),
          new Healthchecks(),
          new StartPeriod(),
          new ProbeProgram(),
          new HealthDependency(),
          new NoSsh(),
          ResourceLimit.memory(),
          ResourceLimit.cpus(),
          new Reservation(),
          ResourceLimit.processes(),
          new ProcessWithinLimit(),
          new Restart(),
          new Privileged(),
          new Namespaces(),
          new HostMount(),
          new Confined());

  private ComposeChecks() {}

  /** All of them. */
  public static List<PracticeCheck<ComposeEvidence>> all() {
    return List.copyOf(ALL);
  }

  /** What all of them say. */
  public static List<Observation> observe(ComposeEvidence evidence) {
    return ALL.stream().flatMap(check -> check.observe(evidence).stream()).toList();
  }
}
