package io.layerwise.scan;

import io.layerwise.oci.Digest;
import io.layerwise.scan.ScanReport.Format;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads Grype's JSON (Grype documentation, "Output formats"). */
final class GrypeReader {
  private GrypeReader() {}

  static ScanReport read(ReportJson report) throws ScanReportException {
    ReportJson descriptor = report.requiredObject("descriptor");
    if (!descriptor.requiredText("name").equals("grype")) {
      throw descriptor.wrong("name", "\"grype\"");
    }
    List<Vulnerability> vulnerabilities = new ArrayList<>();
    for (ReportJson match : report.objects("matches")) {
      vulnerabilities.add(vulnerability(match));
    }
    return new ScanReport(Format.GRYPE_JSON, image(report), vulnerabilities, List.of());
  }

  /** The target of a directory is its name; only that of an image tells more. */
  private static ReportedImage image(ReportJson report) throws ScanReportException {
    Optional<ReportJson> source = report.object("source");
    if (source.isEmpty() || !source.get().text("type").equals(Optional.of("image"))) {
      return new ReportedImage("", Optional.empty(), Optional.empty(), List.of());
    }
    ReportJson target = source.get().requiredObject("target");
    List<Digest> diffIds = new ArrayList<>();
    for (ReportJson layer : target.objects("layers")) {
      layer.digest("digest").ifPresent(diffIds::add);
    }
    return new ReportedImage(
        target.text("userInput").orElse(""),
        target.digest("imageID"),
        target.digest("manifestDigest"),
        diffIds);
  }

  private static Vulnerability vulnerability(ReportJson match) throws ScanReportException {
    ReportJson found = match.requiredObject("vulnerability");
    ReportJson artifact = match.requiredObject("artifact");
    String id = found.requiredText("id");
    List<ReportJson> locations = artifact.objects("locations");
    List<String> paths = new ArrayList<>();
    Optional<Digest> diffId = Optional.empty();
    for (ReportJson location : locations) {
      String path = TrivyReader.absolute(location.requiredText("path"));
      Optional<Digest> layer = location.digest("layerID");
      paths.add(path);
      // Every installation writes the database again: its layer is not the package's.
      if (diffId.isEmpty() && !SharedDatabases.isOne(path)) {
        diffId = layer;
      }
    }
    return new Vulnerability(
        id,
        aliases(id, match),
        ScanSeverity.of(found.text("severity").orElse("")),
        new ReportedPackage(
            artifact.requiredText("name"),
            artifact.text("version").orElse(""),
            artifact.text("type").orElse(""),
            artifact.text("purl")),
        fixedVersion(found),
        paths,
        diffId,
        found.text("description").map(text -> text.replaceAll("\\s+", " ").strip()).orElse(""),
        found.text("dataSource"));
  }

  /** An advisory that tells of several vulnerabilities is the same as none of them. */
  private static List<String> aliases(String id, ReportJson match) throws ScanReportException {
    Set<String> related = new LinkedHashSet<>();
    for (ReportJson other : match.objects("relatedVulnerabilities")) {
      related.add(other.requiredText("id"));
    }
    related.remove(id);
    return related.size() == 1 ? List.copyOf(related) : List.of();
  }

  private static Optional<String> fixedVersion(ReportJson found) throws ScanReportException {
    Optional<ReportJson> fix = found.object("fix");
    List<String> versions = fix.isPresent() ? fix.get().texts("versions") : List.of();
    return versions.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", versions));
  }
}
