package io.layerwise.oci;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a container of the image is started (OCI image spec, config.md, {@code config}; the health
 * check, {@code Shell} and {@code OnBuild} are Docker's additions). Lists are empty where nothing
 * was set.
 */
public record ContainerConfig(
    String user,
    List<String> env,
    List<String> entrypoint,
    List<String> cmd,
    String workingDir,
    Set<String> exposedPorts,
    Set<String> volumes,
    Map<String, String> labels,
    String stopSignal,
    List<String> shell,
    List<String> onBuild,
    Optional<Healthcheck> healthcheck) {

  /** A configuration in which nothing was set. */
  public static ContainerConfig empty() {
    return new ContainerConfig(
        "",
        List.of(),
        List.of(),
        List.of(),
        "",
        Set.of(),
        Set.of(),
        Map.of(),
        "",
        List.of(),
        List.of(),
        Optional.empty());
  }

  static ContainerConfig from(JsonObject json) throws ImageReadException {
    Optional<JsonObject> healthcheck = json.object("Healthcheck");
    return new ContainerConfig(
        json.text("User").orElse(""),
        json.texts("Env"),
        json.words("Entrypoint"),
        json.words("Cmd"),
        json.text("WorkingDir").orElse(""),
        json.keys("ExposedPorts"),
        json.keys("Volumes"),
        json.textMap("Labels"),
        json.text("StopSignal").orElse(""),
        json.words("Shell"),
        json.texts("OnBuild"),
        healthcheck.isPresent()
            ? Optional.of(Healthcheck.from(healthcheck.get()))
            : Optional.empty());
  }
}
