package io.layerwise.compose;

import java.util.List;
import java.util.Optional;

/**
 * A service as it will run; what is empty is left to the image, or to Compose.
 *
 * @param name where the service stands
 * @param environment with what its files say; one without a value in the project is not resolved
 * @param envFiles that variables come from; those of one that was not read are not known
 * @param labels in the order they are written
 * @param profiles it starts only with one of them; it always starts where there are none
 * @param extended what it extends, which is merged into it already
 */
public record ComposeService(
    ComposeValue name,
    Optional<ComposeValue> image,
    Optional<ComposeBuild> build,
    ComposeSecurity security,
    List<ComposeVolume> volumes,
    List<ComposeValue> tmpfs,
    List<ComposePort> ports,
    Optional<ComposeCommand> command,
    Optional<ComposeCommand> entrypoint,
    Optional<ComposeValue> restart,
    Optional<ComposeHealthcheck> healthcheck,
    List<ComposeDependency> dependsOn,
    List<ComposeEntry> environment,
    List<ComposeEnvironmentFile> envFiles,
    ResourceLimits resources,
    Optional<ComposeDeploy> deploy,
    List<ComposeEntry> labels,
    List<ComposeValue> profiles,
    Optional<ComposeExtends> extended) {

  public ComposeService {
    volumes = List.copyOf(volumes);
    tmpfs = List.copyOf(tmpfs);
    ports = List.copyOf(ports);
    dependsOn = List.copyOf(dependsOn);
    environment = List.copyOf(environment);
    envFiles = List.copyOf(envFiles);
    labels = List.copyOf(labels);
    profiles = List.copyOf(profiles);
  }
}
