package io.layerwise.scan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a scanner reported.
 *
 * @param format in which it did
 * @param image that it is about
 * @param vulnerabilities in the order of the report
 * @param notes what of the report is left out, each a sentence
 */
public record ScanReport(
    Format format, ReportedImage image, List<Vulnerability> vulnerabilities, List<String> notes) {
  /** The largest report that is read, in bytes: 64 MiB. */
  public static final int MOST_BYTES = 64 << 20;

  /** The formats that are read. */
  public enum Format {
    TRIVY_JSON("Trivy JSON", "trivy image --format json"),
    TRIVY_SARIF("Trivy SARIF", "trivy image --format sarif"),
    GRYPE_JSON("Grype JSON", "grype -o json");

    private final String label;
    private final String command;

    Format(String label, String command) {
      this.label = label;
      this.command = command;
    }

    /** The format as reports name it. */
    public String label() {
      return label;
    }

    private static String all() {
      return Stream.of(values())
          .map(format -> format.label + " (" + format.command + ")")
          .collect(Collectors.joining(", "));
    }
  }

  public ScanReport {
    vulnerabilities = List.copyOf(vulnerabilities);
    notes = List.copyOf(notes);
  }

  /**
   * Reads a report of any {@link Format}, told by its content.
   *
   * @param content at most {@link #MOST_BYTES}
   * @throws ScanReportException where it is larger, none of the formats, or damaged
   */
  public static ScanReport parse(byte[] content) throws ScanReportException {
    if (content.length > MOST_BYTES) {
      throw new ScanReportException(
          "",
          "at most " + MOST_BYTES + " bytes",
          content.length + " bytes",
          "Scan without listing all packages, or for fewer severities.");
    }
    if (content.length == 0) {
      throw unknown("an empty file");
    }
    return parse(ReportJson.parse(content));
  }

  /** As a sentence begins that is about it. */
  String name() {
    return "The report as " + format.label();
  }

  private static ScanReport parse(ReportJson report) throws ScanReportException {
    if (report.has("SchemaVersion") && (report.has("Results") || report.has("ArtifactName"))) {
      return TrivyReader.read(report);
    }
    if (report.has("runs")) {
      return SarifReader.read(report);
    }
    if (report.has("matches") && report.has("descriptor")) {
      return GrypeReader.read(report);
    }
    throw unknown(kind(report).orElse("another JSON document"));
  }

  private static Optional<String> kind(ReportJson report) throws ScanReportException {
    if (report.has("bomFormat")) {
      return Optional.of("a bill of materials (CycloneDX)");
    }
    if (report.has("spdxVersion")) {
      return Optional.of("a bill of materials (SPDX)");
    }
    return report.has("vulnerabilities")
        ? Optional.of("another scanner's report")
        : Optional.empty();
  }

  static ScanReportException unknown(String found) {
    return new ScanReportException(
        "", "a report as " + Format.all(), found, "Scan the image by one of these commands.");
  }
}
