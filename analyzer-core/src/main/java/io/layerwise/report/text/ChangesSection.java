package io.layerwise.report.text;

import io.layerwise.analysis.Sizes;
import io.layerwise.comparison.ConfigChange;
import io.layerwise.comparison.FindingChange;
import io.layerwise.comparison.FindingStatus;
import io.layerwise.comparison.ImageComparison;
import io.layerwise.comparison.PackageChange;
import io.layerwise.inventory.InstalledPackage;
import io.layerwise.oci.Quoted;
import io.layerwise.report.ChangedFile;
import io.layerwise.report.ChangedFiles;
import io.layerwise.report.ChangedFilesWording;
import io.layerwise.report.ChangedPackages;
import io.layerwise.report.Columns;
import io.layerwise.report.ComparisonWording;
import io.layerwise.report.Cut;
import java.io.IOException;
import java.util.List;

/**
 * What changed, in lists: packages, configuration, files and findings; each only where there is.
 */
final class ChangesSection {
  private static final int STATUS = 12;

  private final Page page;
  private final ImageComparison comparison;

  ChangesSection(Page page, ImageComparison comparison) {
    this.page = page;
    this.comparison = comparison;
  }

  void writePackages() throws IOException {
    List<PackageChange> changes = ChangedPackages.of(comparison);
    if (changes.isEmpty()) {
      return;
    }
    page.heading("Packages: " + Sizes.count(changes.size(), "change"));
    Cut<PackageChange> cut = Cut.of(changes, page.options().rows(), PackageChange::deltaBytes);
    for (PackageChange change : cut.rows()) {
      row(change.deltaBytes(), ChangedPackages.status(change), text(change));
    }
    omitted(cut, "package");
  }

  private static String text(PackageChange change) {
    String before = change.before().map(InstalledPackage::version).orElse("");
    String after = change.after().map(InstalledPackage::version).orElse("");
    String arrow = change.before().isPresent() && change.after().isPresent() ? " → " : "";
    String copies = ChangedPackages.copies(change);
    return Quoted.escaped(change.key() + " " + before + arrow + after)
        + (copies.isEmpty() ? "" : " (" + copies + ")");
  }

  void writeConfig() throws IOException {
    if (comparison.config().isEmpty()) {
      return;
    }
    page.heading("Configuration");
    Cut<ConfigChange> cut = Cut.of(comparison.config(), page.options().rows(), change -> 0);
    for (ConfigChange change : cut.rows()) {
      page.wrapped(
          2,
          Quoted.escaped(change.name())
              + ": "
              + change.before().map(Quoted::escaped).orElse("(not set)")
              + " → "
              + change.after().map(Quoted::escaped).orElse("(not set)"));
    }
    page.omitted(cut.omitted(), Sizes.count(cut.omitted(), "other setting"));
  }

  void writeFiles() throws IOException {
    page.heading("Files: " + ChangedFilesWording.sums(comparison.files()));
    for (String unmatched : ChangedFilesWording.unmatched(comparison.files())) {
      page.wrapped(2, unmatched);
    }
    Cut<ChangedFile> cut =
        Cut.of(ChangedFiles.of(comparison.files()), page.options().rows(), ChangedFile::deltaBytes);
    for (ChangedFile file : cut.rows()) {
      row(file.deltaBytes(), file.status(), file.text());
    }
    omitted(cut, "path");
  }

  void writeFindings() throws IOException {
    if (comparison.findings().isEmpty()) {
      return;
    }
    page.heading("Findings: " + ComparisonWording.findings(comparison));
    List<FindingChange> told =
        comparison.findings().stream()
            .filter(one -> page.options().all() || one.status() != FindingStatus.UNCHANGED)
            .toList();
    Cut<FindingChange> cut = Cut.of(told, page.options().rows(), FindingChange::deltaBytes);
    for (FindingChange change : cut.rows()) {
      row(
          change.deltaBytes(),
          change.status().label(),
          change.code() + ": " + Quoted.escaped(change.place()));
    }
    omitted(cut, "finding");
  }

  private void row(long delta, String status, String text) throws IOException {
    page.line(
        Delta.of(delta),
        Span.of("  " + Columns.left(status, STATUS)),
        Span.of(page.path(text, Delta.COLUMNS + 2 + STATUS)));
  }

  private void omitted(Cut<?> cut, String what) throws IOException {
    page.omitted(
        cut.omitted(),
        Sizes.count(cut.omitted(), "other " + what)
            + ", "
            + ComparisonWording.bytes(cut.omittedBytes()));
  }
}
