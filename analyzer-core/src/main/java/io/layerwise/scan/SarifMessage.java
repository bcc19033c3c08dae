package io.layerwise.scan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The lines of the message of a result, which Trivy writes as {@code Package: bash}, {@code
 * Installed Version: 5.0-4}, {@code Vulnerability CVE-2019-18276}, {@code Severity: LOW}, {@code
 * Fixed Version: }, {@code Link: [CVE-2019-18276](…)}.
 *
 * @param packageName empty where the message is of no vulnerability
 */
record SarifMessage(
    Optional<String> packageName,
    Optional<String> installedVersion,
    Optional<String> severity,
    Optional<String> fixedVersion) {

  static SarifMessage of(String text) {
    Map<String, String> fields = new LinkedHashMap<>();
    text.lines()
        .forEach(
            line -> {
              int colon = line.indexOf(": ");
              if (colon > 0) {
                fields.putIfAbsent(line.substring(0, colon), line.substring(colon + 2).strip());
              }
            });
    return new SarifMessage(
        field(fields, "Package"),
        field(fields, "Installed Version"),
        field(fields, "Severity"),
        field(fields, "Fixed Version"));
  }

  private static Optional<String> field(Map<String, String> fields, String name) {
    return Optional.ofNullable(fields.get(name)).filter(value -> !value.isEmpty());
  }
}
