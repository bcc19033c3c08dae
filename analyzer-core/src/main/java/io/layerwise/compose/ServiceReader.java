package io.layerwise.compose;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a service from its merged tree. */
final class ServiceReader {
  private final ProjectFiles files;
  private final Variables known;
  private final ExpansionBudget budget;

  ServiceReader(ProjectFiles files, Variables known, ExpansionBudget budget) {
    this.files = files;
    this.known = known;
    this.budget = budget;
  }

  ComposeService read(YamlMapping.Entry entry) throws IOException {
    Fields service =
        entry.value().isAbsent()
            ? Fields.none(entry.key().position())
            : Fields.of(entry.value(), "");
    ServiceEnvironment environment = ServiceEnvironment.read(service, this);
    Optional<Fields> healthcheck = service.fields("healthcheck");
    Optional<Fields> deploy = service.fields("deploy");
    return new ComposeService(
        entry.key(),
        service.text("image"),
        build(service),
        ComposeSecurity.read(service),
        volumes(service),
        service.texts("tmpfs"),
        ports(service),
        command(service, "command"),
        command(service, "entrypoint"),
        service.text("restart"),
        healthcheck.isEmpty()
            ? Optional.empty()
            : Optional.of(HealthcheckReader.read(healthcheck.get())),
        ComposeDependency.read(service),
        environment.variables(),
        environment.files(),
        ResourceLimitsReader.read(service),
        deploy.isEmpty() ? Optional.empty() : Optional.of(ComposeDeploy.read(deploy.get())),
        service.entries("labels", ServiceReader::empty),
        service.texts("profiles"),
        extended(service));
  }

  /** The variables of a file that a service names. */
  Optional<Variables> variables(String file, ComposePosition asked) throws IOException {
    return files.variables(file, known, budget, asked);
  }

  /** A name without a value has the one of the environment that Compose is run in. */
  ComposeValue fromShell(ComposeValue name) {
    return known.get(name.text()).orElse(new ComposeValue("", false, name.position()));
  }

  private static ComposeValue empty(ComposeValue name) {
    return new ComposeValue("", true, name.position());
  }

  private Optional<ComposeBuild> build(Fields service) throws ComposeException {
    Optional<YamlNode> node = service.node("build");
    return node.isEmpty()
        ? Optional.empty()
        : Optional.of(BuildReader.read(node.get(), this::fromShell));
  }

  private static Optional<ComposeCommand> command(Fields service, String key)
      throws ComposeException {
    Optional<YamlNode> node = service.node(key);
    return node.isEmpty()
        ? Optional.empty()
        : Optional.of(ComposeCommand.read(service, key, node.get()));
  }

  private static Optional<ComposeExtends> extended(Fields service) throws ComposeException {
    Optional<YamlNode> node = service.node("extends");
    return node.isEmpty() ? Optional.empty() : Optional.of(ComposeExtends.read(node.get()));
  }

  private static List<ComposeVolume> volumes(Fields service) throws ComposeException {
    List<ComposeVolume> volumes = new ArrayList<>();
    for (YamlNode item : service.items("volumes")) {
      volumes.add(VolumeReader.read(item));
    }
    return volumes;
  }

  private static List<ComposePort> ports(Fields service) throws ComposeException {
    List<ComposePort> ports = new ArrayList<>();
    for (YamlNode item : service.items("ports")) {
      ports.add(PortReader.read(item));
    }
    return ports;
  }
}
