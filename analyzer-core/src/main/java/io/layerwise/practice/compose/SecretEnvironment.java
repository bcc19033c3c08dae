package io.layerwise.practice.compose;

import io.layerwise.compose.ComposeEntry;
import io.layerwise.compose.ComposeService;
import io.layerwise.compose.ComposeValue;
import io.layerwise.practice.Observation;
import io.layerwise.practice.Practice;
import io.layerwise.practice.SecretPractices;
import io.layerwise.practice.SecretWording;
import io.layerwise.secret.Secret;
import io.layerwise.secret.Secrets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
        Stream.concat(
                service.environment().stream().flatMap(entry -> of("environment", entry).stream()),
                service.build().stream()
                    .flatMap(build -> build.args().stream())
                    .flatMap(entry -> of("build.args", entry).stream()))
            .toList();
    return found.isEmpty()
        ? List.of(pass("no secret is written in the service's environment"))
        : found;
  }

  private Optional<Observation> of(String key, ComposeEntry entry) {
    ComposeValue value = entry.value();
    boolean written =
        value.resolved()
            && value.literal()
            && value.position().file().equals(entry.name().position().file());
    return written
        ? Secrets.inVariable(entry.name().text(), value.text())
            .map(secret -> found(key, entry, secret))
        : Optional.empty();
  }

  private Observation found(String key, ComposeEntry entry, Secret secret) {
    String name = entry.name().text();
    Observation found =
        fail(
            "`" + key + "` holds " + secret.described(),
            key.equals("environment")
                ? "Take it from the shell, `"
                    + name
                    + ": ${"
                    + name
                    + ":?}`, or give a file by `secrets:`, where the program reads one."
                : "Give it to the build by `secrets:`, which `RUN --mount=type=secret` reads.");
    return found
        .withSeverity(SecretWording.severity(secret.certainty()))
        .at(ServiceCheck.line(entry.value()));
  }
}
