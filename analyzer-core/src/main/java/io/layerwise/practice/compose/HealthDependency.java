package io.layerwise.practice.compose;

import io.layerwise.compose.ComposeDependency;
import io.layerwise.compose.ComposeService;
import io.layerwise.practice.HealthPractices;
import io.layerwise.practice.Observation;
import io.layerwise.practice.Practice;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether what a service waits for can ever be healthy. */
final class HealthDependency implements ServiceCheck {
  @Override
  public Practice practice() {
    return HealthPractices.HEALTH_DEPENDENCY;
  }

  @Override
  public List<Observation> observe(ComposeService service, ComposeEvidence evidence) {
    List<Observation> found =
        service.dependsOn().stream()
            .flatMap(
                one ->
                    observe(one, evidence).map(seen -> seen.at(ServiceCheck.line(one.service()))))
            .toList();
    return found.isEmpty() ? List.of(skipped("it waits for no service to be healthy")) : found;
  }

  private Stream<Observation> observe(ComposeDependency dependency, ComposeEvidence evidence) {
    String name = dependency.service().text();
    Optional<ComposeService> other = evidence.project().service(name);
    if (other.isEmpty()) {
      return undefined(dependency, name);
    }
    if (!dependency.condition().resolved()) {
      return Stream.of(unresolved("depends_on." + name + ".condition", dependency.condition()));
    }
    return dependency.condition().text().equals("service_healthy")
        ? Stream.of(healthy(name, ServiceHealth.of(other.get(), evidence)))
        : Stream.empty();
  }

  private Stream<Observation> undefined(ComposeDependency dependency, String name) {
    return dependency.required().filter(required -> required.is(false)).isPresent()
        ? Stream.empty()
        : Stream.of(
            fail(
                "it depends on " + name + ", which the compose file does not define",
                "Define the service " + name + ", or take it out of `depends_on`."));
  }

  private Observation healthy(String name, ServiceHealth health) {
    String evidence = "it waits for " + name + " to be healthy; of " + name + ": ";
    return switch (health.state()) {
      case PRESENT -> pass(evidence + health.evidence());
      case UNKNOWN -> unknown(evidence + health.evidence());
      case ABSENT ->
          fail(
              evidence + health.evidence(),
              "Give "
                  + name
                  + " a `healthcheck:` with `test: [\"CMD\", …]`, or wait with `condition:"
                  + " service_started`.");
    };
  }
}
