package io.layerwise.scan;

import io.layerwise.oci.Digest;
import io.layerwise.scan.ScanReport.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads Trivy's JSON, schema version 2 (Trivy documentation, "Reporting", "JSON"). */
final class TrivyReader {
  private static final int SCHEMA = 2;

  /** What of a result is no vulnerability. */
  private static final List<String> OTHERS = List.of("Misconfigurations", "Secrets", "Licenses");

  /** Types whose packages are put together, under a target that is no path. */
  private static final Set<String> GATHERED =
      Set.of("python-pkg", "conda-pkg", "gemspec", "node-pkg", "jar");

  private final List<Vulnerability> vulnerabilities = new ArrayList<>();
  private int others;

  private TrivyReader() {}

  static ScanReport read(ReportJson report) throws ScanReportException {
    if (!report.number("SchemaVersion").equals(Optional.of(SCHEMA))) {
      throw report.wrong("SchemaVersion", "Trivy's schema version " + SCHEMA);
    }
    TrivyReader reader = new TrivyReader();
    for (ReportJson result : report.objects("Results")) {
      reader.add(result);
    }
    return new ScanReport(
        Format.TRIVY_JSON, image(report), reader.vulnerabilities, others(reader.others));
  }

  /** Says that something was left out, if it was. */
  static List<String> others(int count) {
    return count == 0
        ? List.of()
        : List.of(
            (count == 1 ? "1 result that is" : count + " results that are")
                + " no vulnerability (misconfigurations, secrets, licenses) left out");
  }

  private static ReportedImage image(ReportJson report) throws ScanReportException {
    String name = report.text("ArtifactName").orElse("");
    Optional<ReportJson> metadata = report.object("Metadata");
    if (metadata.isEmpty()) {
      return new ReportedImage(name, Optional.empty(), Optional.empty(), List.of());
    }
    List<Digest> diffIds = metadata.get().digests("DiffIDs");
    Optional<ReportJson> config = metadata.get().object("ImageConfig");
    if (diffIds.isEmpty() && config.isPresent()) {
      Optional<ReportJson> rootfs = config.get().object("rootfs");
      diffIds = rootfs.isPresent() ? rootfs.get().digests("diff_ids") : diffIds;
    }
    return new ReportedImage(name, metadata.get().digest("ImageID"), Optional.empty(), diffIds);
  }

  private void add(ReportJson result) throws ScanReportException {
    String type = result.text("Type").orElse("");
    boolean system = result.text("Class").equals(Optional.of(PackageTypes.OF_SYSTEM));
    Optional<String> target =
        system || GATHERED.contains(type) ? Optional.empty() : result.text("Target");
    for (ReportJson found : result.objects("Vulnerabilities")) {
      vulnerabilities.add(vulnerability(found, type, target));
    }
    for (String other : OTHERS) {
      others += result.objects(other).size();
    }
  }

  private static Vulnerability vulnerability(ReportJson found, String type, Optional<String> target)
      throws ScanReportException {
    Optional<ReportJson> identifier = found.object("PkgIdentifier");
    Optional<ReportJson> layer = found.object("Layer");
    List<String> aliases = new ArrayList<>();
    for (String vendorId : found.texts("VendorIDs")) {
      // Unlike a distribution's advisory, one of GitHub tells of a single vulnerability.
      if (vendorId.startsWith("GHSA-")) {
        aliases.add(vendorId);
      }
    }
    return new Vulnerability(
        found.requiredText("VulnerabilityID"),
        aliases,
        ScanSeverity.of(found.text("Severity").orElse("")),
        new ReportedPackage(
            found.requiredText("PkgName"),
            found.text("InstalledVersion").orElse(""),
            type,
            identifier.isPresent() ? identifier.get().text("PURL") : Optional.empty()),
        found.text("FixedVersion"),
        found.text("PkgPath").or(() -> target).map(TrivyReader::absolute).stream().toList(),
        layer.isPresent() ? layer.get().digest("DiffID") : Optional.empty(),
        found.text("Title").orElse(""),
        found.text("PrimaryURL"));
  }

  static String absolute(String path) {
    return path.startsWith("/") ? path : "/" + path;
  }
}
