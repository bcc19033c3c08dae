package io.layerwise.report.markdown;

import io.layerwise.scan.JoinedVulnerability;
import io.layerwise.scan.ScannedImage;
import io.layerwise.scan.SeverityCount;
import io.layerwise.scan.Vulnerability;
import java.io.IOException;
import java.util.List;

/** What scanners found: a table by severity in the open, the vulnerabilities folded. */
final class ScanTables {
  private static final int LONGEST = 120;
  private static final int MOST_ROWS = 100;

  private final Comment comment;
  private final ScannedImage scanned;

  ScanTables(Comment comment, ScannedImage scanned) {
    this.comment = comment;
    this.scanned = scanned;
  }

  void write() throws IOException {
    comment.add(
        """

        | Vulnerabilities | All | The split removes | Stay | Unknown |
        | :-- | --: | --: | --: | --: |
        """);
    for (SeverityCount count : scanned.summary().severities()) {
      if (count.count().total() > 0) {
        comment.add(
            "| %s | %d | %d | %d | %d |\n"
                .formatted(
                    count.severity().label(),
                    count.count().total(),
                    count.count().removed(),
                    count.count().stays(),
                    count.count().unknown()));
      }
    }
    List<JoinedVulnerability> all = scanned.vulnerabilities();
    comment.table(
        "Vulnerabilities: " + all.size(),
        "| Severity | Vulnerability | Package | Fixed in | Layer | Split |\n"
            + "| :-- | :-- | :-- | :-- | :-- | :-- |",
        all.stream().limit(MOST_ROWS).map(ScanTables::row).toList(),
        Math.max(0, all.size() - MOST_ROWS));
  }

  private static String row(JoinedVulnerability joined) {
    Vulnerability one = joined.vulnerability();
    String found = one.reportedPackage().name() + " " + one.reportedPackage().version();
    return "| %s | %s | %s | %s | %s | %s |"
        .formatted(
            one.severity().label(),
            Markdown.code(one.id(), LONGEST),
            Markdown.code(found, LONGEST),
            one.fixedVersion().map(version -> Markdown.code(version, LONGEST)).orElse("-"),
            joined.layer().map(layer -> Integer.toString(layer.index())).orElse("-"),
            joined.fate().label());
  }
}
