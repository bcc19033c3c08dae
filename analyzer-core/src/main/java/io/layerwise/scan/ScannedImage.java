package io.layerwise.scan;

import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.finding.Severity;
import io.layerwise.inventory.Inventory;
import io.layerwise.stage.StageSplit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An image with what scanners reported of it.
 *
 * @param vulnerabilities each once, the most severe first, then by id and package; those of another
 *     image's report among them, not joined
 * @param mismatches reports that are about another image
 * @param notes what a person should know of the reports, each a sentence
 * @param summary what there is in each layer, and what to change
 */
public record ScannedImage(
    List<JoinedVulnerability> vulnerabilities,
    List<ScanMismatch> mismatches,
    List<String> notes,
    ScanSummary summary) {
  public ScannedImage {
    vulnerabilities = List.copyOf(vulnerabilities);
    mismatches = List.copyOf(mismatches);
    notes = List.copyOf(notes);
  }

  /**
   * Joins reports to an image. Linear in what they tell and in the paths of the image.
   *
   * @param inventory of the analysis' file system; packages that it does not have are joined by
   *     layers and paths alone
   * @param split what is proposed for the image, where it was planned
   */
  public static ScannedImage of(
      List<ScanReport> reports,
      ImageAnalysis analysis,
      Inventory inventory,
      Optional<StageSplit> split) {
    ScanJoin join = new ScanJoin(analysis, inventory, split);
    List<Vulnerability> ours = new ArrayList<>();
    List<JoinedVulnerability> joined = new ArrayList<>();
    List<ScanMismatch> mismatches = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (ScanReport report : reports) {
      report.notes().forEach(note -> notes.add(report.name() + ": " + note + "."));
      Optional<ScanMismatch> mismatch = ScanMismatch.of(report, analysis.image());
      if (mismatch.isPresent()) {
        mismatches.add(mismatch.get());
        SameVulnerabilities.merged(report.vulnerabilities()).stream()
            .map(found -> ScanJoin.unjoined(found, "the report is about another image"))
            .forEach(joined::add);
      } else {
        ours.addAll(report.vulnerabilities());
        untold(report).ifPresent(notes::add);
      }
    }
    SameVulnerabilities.merged(ours).forEach(found -> joined.add(join.join(found)));
    joined.sort(JoinedVulnerability.ORDER);
    return new ScannedImage(
        joined, mismatches, notes, new ScanSummarising(analysis, split).summary(joined));
  }

  private static Optional<String> untold(ScanReport report) {
    return report.image().isTold()
        ? Optional.empty()
        : Optional.of(
            report.name() + " does not tell which image it is about; it is taken for this one's.");
  }

  /** Those that are rated as severe as {@code least} or more; never those without a rating. */
  public List<JoinedVulnerability> atLeast(Severity least) {
    return vulnerabilities.stream()
        .filter(joined -> joined.vulnerability().severity().isAtLeast(least))
        .toList();
  }

  /** The most severe rating of all; empty where there is no vulnerability. */
  public Optional<ScanSeverity> worst() {
    return vulnerabilities.stream().findFirst().map(joined -> joined.vulnerability().severity());
  }
}
