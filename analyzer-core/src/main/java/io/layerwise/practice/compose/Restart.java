package io.layerwise.practice.compose;

import io.layerwise.compose.ComposeDeploy;
import io.layerwise.compose.ComposeService;
import io.layerwise.compose.ComposeValue;
import io.layerwise.practice.LimitPractices;
import io.layerwise.practice.Observation;
import io.layerwise.practice.Practice;
import java.util.List;
import java.util.Optional;

/**
 * Whether a service says what happens when its program ends. Where both styles say it, that of
 * {@code deploy} counts.
 */
final class Restart implements ServiceCheck {
  private static final String CHANGE =
      "Write `restart: on-failure:5`, or `restart: unless-stopped`.";

  @Override
  public Practice practice() {
    return LimitPractices.RESTART;
  }

  @Override
  public List<Observation> observe(ComposeService service, ComposeEvidence evidence) {
    if (isToEnd(service, evidence)) {
      return List.of(skipped("another service waits for it to end"));
    }
    Optional<ComposeDeploy.RestartPolicy> policy =
        service.deploy().flatMap(ComposeDeploy::restartPolicy);
    if (policy.isPresent()) {
      return List.of(
          observe(policy.get()).at(ServiceCheck.line(condition(policy.get()).position())));
    }
    return List.of(
        service
            .restart()
            .map(said -> observe(said).at(ServiceCheck.line(said)))
            .orElseGet(() -> fail("the service has no restart policy", CHANGE)));
  }

  private static boolean isToEnd(ComposeService service, ComposeEvidence evidence) {
    return evidence.project().services().stream()
        .flatMap(other -> other.dependsOn().stream())
        .filter(one -> one.condition().text().equals("service_completed_successfully"))
        .anyMatch(one -> one.service().text().equals(service.name().text()));
  }

  /** Nothing said means any. */
  private static ComposeValue condition(ComposeDeploy.RestartPolicy policy) {
    return policy.condition().orElse(new ComposeValue("any", true, true, policy.position()));
  }

  private Observation observe(ComposeDeploy.RestartPolicy policy) {
    ComposeValue condition = condition(policy);
    String key = "deploy.restart_policy.condition";
    if (!condition.resolved()) {
      return unresolved(key, condition);
    }
    String evidence = "`" + key + "` is " + condition.text();
    return condition.text().equals("none") ? fail(evidence, CHANGE) : pass(evidence);
  }

  private Observation observe(ComposeValue restart) {
    if (!restart.resolved() && !restart.text().startsWith("on-failure:")) {
      return unresolved("restart", restart);
    }
    String evidence = "`restart` says " + restart.text();
    boolean policy = restart.text().matches("always|unless-stopped|on-failure(:.+)?");
    return policy ? pass(evidence) : fail(evidence, CHANGE);
  }
}
