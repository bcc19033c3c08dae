package io.layerwise.scan;

import io.layerwise.oci.Quoted;
import io.layerwise.scan.ScanReport.Format;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads Trivy's SARIF (SARIF 2.1.0). The standard has no fields for packages: they are in the lines
 * of a result's message, {@code Package: name}, {@code Installed Version: 1} and so on.
 */
final class SarifReader {
  private final List<Vulnerability> vulnerabilities = new ArrayList<>();
  private int others;

  private SarifReader() {}

  static ScanReport read(ReportJson report) throws ScanReportException {
    if (!report.text("version").equals(Optional.of("2.1.0"))) {
      throw report.wrong("version", "SARIF's version 2.1.0");
    }
    List<ReportJson> runs = report.objects("runs");
    if (runs.isEmpty()) {
      throw report.wrong("runs", "a run of Trivy");
    }
    SarifReader reader = new SarifReader();
    ReportedImage image = image(runs.get(0));
    for (ReportJson run : runs) {
      if (!image(run).equals(image)) {
        throw run.wrong("properties", "the same image in all runs");
      }
      reader.addRun(run);
    }
    return new ScanReport(
        Format.TRIVY_SARIF, image, reader.vulnerabilities, TrivyReader.others(reader.others));
  }

  private static ReportedImage image(ReportJson run) throws ScanReportException {
    Optional<ReportJson> properties = run.object("properties");
    return properties.isEmpty()
        ? new ReportedImage("", Optional.empty(), Optional.empty(), List.of())
        : new ReportedImage(
            properties.get().text("imageName").orElse(""),
            properties.get().digest("imageID"),
            Optional.empty(),
            List.of());
  }

  private void addRun(ReportJson run) throws ScanReportException {
    ReportJson driver = run.requiredObject("tool").requiredObject("driver");
    String tool = driver.requiredText("name");
    if (!tool.equals("Trivy")) {
      throw ScanReport.unknown("SARIF of " + Quoted.of(tool));
    }
    Map<String, ReportJson> rules = new HashMap<>();
    for (ReportJson rule : driver.objects("rules")) {
      rules.putIfAbsent(rule.requiredText("id"), rule);
    }
    for (ReportJson result : run.objects("results")) {
      add(result, Optional.ofNullable(rules.get(result.requiredText("ruleId"))));
    }
  }

  private void add(ReportJson result, Optional<ReportJson> rule) throws ScanReportException {
    String type = rule.isPresent() ? type(rule.get()) : "";
    ReportJson message = result.requiredObject("message");
    SarifMessage text = SarifMessage.of(message.text("text").orElse(""));
    if (text.packageName().isPresent()) {
      vulnerabilities.add(vulnerability(result, rule, type, text));
    } else if (!type.isEmpty()) {
      throw message.wrong("text", "lines that name the package");
    } else {
      others++;
    }
  }

  private static String type(ReportJson rule) throws ScanReportException {
    return switch (rule.text("name").orElse("")) {
      case "OsPackageVulnerability" -> PackageTypes.OF_SYSTEM;
      case "LanguageSpecificPackageVulnerability" -> PackageTypes.OF_LANGUAGE;
      default -> "";
    };
  }

  private static Vulnerability vulnerability(
      ReportJson result, Optional<ReportJson> rule, String type, SarifMessage text)
      throws ScanReportException {
    Optional<String> title = Optional.empty();
    Optional<String> url = Optional.empty();
    if (rule.isPresent()) {
      Optional<ReportJson> description = rule.get().object("shortDescription");
      title = description.isPresent() ? description.get().text("text") : title;
      url = rule.get().text("helpUri");
    }
    return new Vulnerability(
        result.requiredText("ruleId"),
        List.of(),
        severity(rule, text),
        new ReportedPackage(
            text.packageName().orElseThrow(),
            text.installedVersion().orElse(""),
            type,
            Optional.empty()),
        text.fixedVersion(),
        // That of a system's package is the image's name.
        type.equals(PackageTypes.OF_LANGUAGE) ? paths(result) : List.of(),
        Optional.empty(),
        title.orElse(""),
        url);
  }

  private static ScanSeverity severity(Optional<ReportJson> rule, SarifMessage text)
      throws ScanReportException {
    Optional<ReportJson> properties =
        rule.isPresent() ? rule.get().object("properties") : Optional.empty();
    if (text.severity().isPresent() || properties.isEmpty()) {
      return ScanSeverity.of(text.severity().orElse(""));
    }
    for (String tag : properties.get().texts("tags")) {
      if (ScanSeverity.of(tag) != ScanSeverity.UNKNOWN) {
        return ScanSeverity.of(tag);
      }
    }
    String score = properties.get().text("security-severity").orElse("0");
    // A score is 0.0 to 10.0; what is not written so is not rated.
    return score.matches("\\d{1,2}(\\.\\d{1,4})?")
        ? ScanSeverity.ofScore(Double.parseDouble(score))
        : ScanSeverity.UNKNOWN;
  }

  private static List<String> paths(ReportJson result) throws ScanReportException {
    Set<String> paths = new LinkedHashSet<>();
    for (ReportJson location : result.objects("locations")) {
      Optional<ReportJson> physical = location.object("physicalLocation");
      Optional<ReportJson> artifact =
          physical.isPresent() ? physical.get().object("artifactLocation") : Optional.empty();
      Optional<String> uri = artifact.isPresent() ? artifact.get().text("uri") : Optional.empty();
      uri.map(PackageUrl::decoded).map(TrivyReader::absolute).ifPresent(paths::add);
    }
    return List.copyOf(paths);
  }
}
