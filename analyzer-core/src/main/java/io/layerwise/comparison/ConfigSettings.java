package io.layerwise.comparison;

import io.layerwise.oci.ContainerConfig;
import io.layerwise.oci.Healthcheck;
import io.layerwise.oci.ImageConfig;
import io.layerwise.secret.Masking;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A configuration as settings by name, in the order in which people ask for them. */
final class ConfigSettings {
  /**
   * What a setting is.
   *
   * @param value what two images are compared by
   * @param shown the same with secrets masked
   */
  record Setting(String value, String shown) {
    static Setting of(String value) {
      return new Setting(value, Masking.mask(value));
    }
  }

  private final Map<String, Setting> settings = new LinkedHashMap<>();

  private ConfigSettings() {}

  static Map<String, Setting> of(ImageConfig config) {
    ConfigSettings all = new ConfigSettings();
    ContainerConfig container = config.container();
    all.add("platform", config.platform().toString());
    all.add("entrypoint", words(container.entrypoint()));
    all.add("cmd", words(container.cmd()));
    all.add("user", container.user());
    all.add("workdir", container.workingDir());
    all.add("stopsignal", container.stopSignal());
    all.add("shell", words(container.shell()));
    all.add("onbuild", String.join("; ", container.onBuild()));
    container.healthcheck().ifPresent(check -> all.add("healthcheck", text(check)));
    container.env().forEach(all::addVariable);
    new TreeSet<>(container.exposedPorts()).forEach(port -> all.put("port " + port, port));
    new TreeSet<>(container.volumes()).forEach(path -> all.put("volume " + path, path));
    new TreeMap<>(container.labels()).forEach((name, value) -> all.put("label " + name, value));
    return all.settings;
  }

  /** What is empty was not set. */
  private void add(String name, String value) {
    if (!value.isEmpty()) {
      put(name, value);
    }
  }

  private void put(String name, String value) {
    settings.put(name, Setting.of(value));
  }

  /** The one place that the value of every variable passes. */
  private void addVariable(String variable) {
    int equals = variable.indexOf('=');
    String name = equals < 0 ? variable : variable.substring(0, equals);
    String value = variable.substring(equals + 1);
    settings.put("env " + name, new Setting(value, Masking.maskVariable(name, value)));
  }

  private static String words(List<String> words) {
    return words.isEmpty()
        ? ""
        : words.stream().map(ConfigSettings::quoted).collect(Collectors.joining(", ", "[", "]"));
  }

  private static String quoted(String word) {
    return '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static String text(Healthcheck check) {
    return duration("--interval=", check.interval())
        + duration("--timeout=", check.timeout())
        + duration("--start-period=", check.startPeriod())
        + check.retries().map(count -> "--retries=" + count + " ").orElse("")
        + words(check.test());
  }

  private static String duration(String flag, Optional<Duration> length) {
    return length
        .map(known -> flag + known.toString().substring(2).toLowerCase(Locale.ROOT) + " ")
        .orElse("");
  }
}
