package io.layerwise.practice.compose;

import io.layerwise.compose.ComposeEntry;
import io.layerwise.compose.ComposeService;
import io.layerwise.compose.ComposeValue;
import io.layerwise.finding.Severity;
import io.layerwise.practice.Observation;
import io.layerwise.practice.Practice;
import io.layerwise.practice.SecretPractices;
import io.layerwise.secret.Certainty;
import io.layerwise.secret.Secret;
import io.layerwise.secret.Secrets;
import java.util.List;
import java.util.Optional;

/**
 * Whether a service's environment has secrets written in the compose file. What comes from a
 * variable or a file of the environment does not stand there, and is no matter of the compose file.
 */
final class SecretEnvironment implements ServiceCheck {
  @Override
  public Practice practice() {
    return SecretPractices.SECRET_ENVIRONMENT;
  }

  @Override
  public List<Observation> observe(ComposeService service, ComposeEvidence evidence) {
    List<Observation> found =
        service.environment().stream().flatMap(entry -> of(entry).stream()).toList();
    return found.isEmpty()
        ? List.of(pass("no secret is written in the service's environment"))
        : found;
  }

  private Optional<Observation> of(ComposeEntry entry) {
    ComposeValue value = entry.value();
    boolean written =
        value.resolved()
            && value.literal()
            && value.position().file().equals(entry.name().position().file());
    return written
        ? Secrets.inVariable(entry.name().text(), value.text()).map(secret -> found(entry, secret))
        : Optional.empty();
  }

  private Observation found(ComposeEntry entry, Secret secret) {
    String name = entry.name().text();
    Observation found =
        fail(
            "`environment` holds " + secret.described(),
            "Write it into a file that `secrets:` names, and let `"
                + name
                + "_FILE` say where it is mounted; or take it from the shell, `"
                + name
                + ": ${"
                + name
                + ":?}`.");
    return (secret.certainty() == Certainty.WEAK ? found.withSeverity(Severity.MEDIUM) : found)
        .at(ServiceCheck.line(entry.value()));
  }
}
