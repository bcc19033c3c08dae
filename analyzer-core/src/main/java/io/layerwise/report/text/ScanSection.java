package io.layerwise.report.text;

import io.layerwise.oci.Quoted;
import io.layerwise.report.Columns;
import io.layerwise.report.Cut;
import io.layerwise.scan.FateCount;
import io.layerwise.scan.JoinedVulnerability;
import io.layerwise.scan.ScannedImage;
import io.layerwise.scan.SeverityCount;
import io.layerwise.scan.Vulnerability;
import java.io.IOException;

/** What scanners found: how many the split removes, by severity, and the most severe. */
final class ScanSection {
  private static final int NUMBER = 9;
  private static final int SEVERITY = 12;

  private final Page page;
  private final ScannedImage scanned;

  ScanSection(Page page, ScannedImage scanned) {
    this.page = page;
    this.scanned = scanned;
  }

  void write() throws IOException {
    page.heading("Vulnerabilities, and what the split does to them");
    page.line("  " + Columns.left("", SEVERITY) + row("all", "removed", "stays", "unknown"));
    for (SeverityCount count : scanned.summary().severities()) {
      if (count.count().total() > 0) {
        line(count.severity().label(), count.count());
      }
    }
    line("in all", scanned.summary().total());
    for (String note : scanned.notes()) {
      page.wrapped(2, Quoted.escaped(note));
    }
    vulnerabilities();
  }

  private void line(String name, FateCount count) throws IOException {
    page.line(
        "  "
            + Columns.left(name, SEVERITY)
            + row(
                Integer.toString(count.total()),
                Integer.toString(count.removed()),
                Integer.toString(count.stays()),
                Integer.toString(count.unknown())));
  }

  private static String row(String... cells) {
    StringBuilder row = new StringBuilder();
    for (String cell : cells) {
      row.append(Columns.right(cell, NUMBER));
    }
    return row.toString();
  }

  private void vulnerabilities() throws IOException {
    Cut<JoinedVulnerability> cut =
        Cut.of(scanned.vulnerabilities(), page.options().rows(), joined -> 0);
    if (!cut.rows().isEmpty()) {
      page.heading("The most severe");
    }
    for (JoinedVulnerability joined : cut.rows()) {
      vulnerability(joined);
    }
    if (cut.omitted() > 0) {
      page.line("  … and " + cut.omitted() + " others");
    }
  }

  private void vulnerability(JoinedVulnerability joined) throws IOException {
    Vulnerability one = joined.vulnerability();
    String fix = one.fixedVersion().map(version -> ", fixed in " + version).orElse(", no fix");
    page.line(
        Quoted.escaped(
            "  "
                + Columns.left(one.severity().label(), SEVERITY)
                + one.id()
                + "  "
                + one.reportedPackage().name()
                + " "
                + one.reportedPackage().version()
                + fix));
    String layer =
        joined
            .layer()
            .map(
                found ->
                    "layer "
                        + found.index()
                        + found.instruction().map(made -> ": " + made.text()).orElse(""))
            .orElse("in no layer that is known");
    page.line("    " + Quoted.escaped(layer));
    page.wrapped(4, joined.fate().label() + ": " + Quoted.escaped(joined.reason()));
  }
}
