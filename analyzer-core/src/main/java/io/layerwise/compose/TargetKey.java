package io.layerwise.compose;

/** What may occur once among a service's volumes, ports, secrets, configs or devices. */
final class TargetKey {
  private TargetKey() {}

  static String of(YamlNode item, String path) throws ComposeException {
    return switch (path) {
      case "services.*.volumes" -> VolumeReader.read(item).target().text();
      case "services.*.ports" -> port(PortReader.read(item));
      case "services.*.secrets" -> target(item, "/run/secrets/");
      case "services.*.configs" -> target(item, "/");
      default -> target(item, "");
    };
  }

  private static String port(ComposePort port) {
    String ip = port.hostIp().map(ComposeValue::text).orElse("");
    String published = port.published().map(ComposeValue::text).orElse("");
    return ip + ":" + published + ":" + port.target().text() + "/" + port.protocol();
  }

  /** A target that is not written is named as its source, in the directory for its kind. */
  private static String target(YamlNode item, String directory) throws ComposeException {
    if (item instanceof YamlScalar scalar) {
      String[] parts = scalar.value().text().split(":", 3);
      return directory + parts[directory.isEmpty() && parts.length > 1 ? 1 : 0];
    }
    Fields fields = Fields.of(item, "");
    String source = fields.text("source").map(value -> directory + value.text()).orElse("");
    String target = fields.text("target").map(ComposeValue::text).orElse(source);
    return directory.isEmpty() || target.startsWith("/") ? target : directory + target;
  }
}
