package io.layerwise.report.html;

import io.layerwise.analysis.LayerAnalysis;
import io.layerwise.analysis.Sizes;
import io.layerwise.comparison.ConfigChange;
import io.layerwise.comparison.FindingChange;
import io.layerwise.comparison.FindingStatus;
import io.layerwise.comparison.ImageComparison;
import io.layerwise.comparison.LayerChange;
import io.layerwise.comparison.PackageChange;
import io.layerwise.history.Instruction;
import io.layerwise.inventory.InstalledPackage;
import io.layerwise.report.ComparisonWording;
import io.layerwise.report.ReportOptions;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The layers of two images beside each other, and what else changed. */
final class ComparedListsSection {
  private final Sections sections;
  private final Html html;
  private final ImageComparison comparison;

  ComparedListsSection(Sections sections, ImageComparison comparison) {
    this.sections = sections;
    this.html = sections.html();
    this.comparison = comparison;
  }

  void writeLayers() throws IOException {
    sections.add("layers", "Layers", "Layers, the lowest first", this::writeAligned);
  }

  private void writeAligned() throws IOException {
    Table table =
        Table.open(
            html,
            "Layers",
            Table.number("Old"),
            Table.number("New"),
            Table.text("Match"),
            Table.number("Old content"),
            Table.number("New content"),
            Table.code("Instruction"));
    for (LayerChange change : comparison.layers()) {
      table.row(
          index(change.before()),
          index(change.after()),
          ComparisonWording.match(change.match()),
          content(change.before()),
          content(change.after()),
          change.instruction().map(Instruction::text).orElse("(unknown)"));
    }
    table.close();
  }

  void writeChanges(ReportOptions options) throws IOException {
    sections.add("changes", "Changes", "Changes", () -> writeAll(options));
  }

  private void writeAll(ReportOptions options) throws IOException {
    writePackages();
    writeConfig();
    writeFindings(options);
  }

  private void writePackages() throws IOException {
    if (comparison.packages().isEmpty()) {
      return;
    }
    html.element("h3", "Packages: " + Sizes.count(comparison.packages().size(), "change"));
    List<PackageChange> largestFirst =
        comparison.packages().stream()
            .sorted(
                Comparator.comparingLong((PackageChange one) -> Math.abs(one.deltaBytes()))
                    .reversed())
            .toList();
    Table table =
        Table.open(
            html,
            "Packages",
            Table.number("Bytes"),
            Table.text("Change"),
            Table.code("Package"),
            Table.text("Old"),
            Table.text("New"));
    for (PackageChange change : largestFirst) {
      table.row(
          ComparisonWording.bytes(change.deltaBytes()),
          change.status().label(),
          change.key().toString(),
          change.before().map(InstalledPackage::version).orElse("-"),
          change.after().map(InstalledPackage::version).orElse("-"));
    }
    table.close();
  }

  private void writeConfig() throws IOException {
    if (comparison.config().isEmpty()) {
      return;
    }
    html.element("h3", "Configuration: " + Sizes.count(comparison.config().size(), "change"));
    Table table =
        Table.open(
            html, "Configuration", Table.code("Setting"), Table.code("Old"), Table.code("New"));
    for (ConfigChange change : comparison.config()) {
      table.row(
          change.name(), change.before().orElse("(not set)"), change.after().orElse("(not set)"));
    }
    table.close();
  }

  private void writeFindings(ReportOptions options) throws IOException {
    if (comparison.findings().isEmpty()) {
      return;
    }
    html.element("h3", "Findings: " + ComparisonWording.findings(comparison));
    List<FindingChange> told =
        comparison.findings().stream()
            .filter(one -> options.all() || one.status() != FindingStatus.UNCHANGED)
            .toList();
    if (told.isEmpty()) {
      return;
    }
    Table table =
        Table.open(
            html,
            "Findings",
            Table.number("Bytes"),
            Table.text("Change"),
            Table.code("Code"),
            Table.text("Where"));
    for (FindingChange change : told) {
      table.row(
          ComparisonWording.bytes(change.deltaBytes()),
          change.status().label(),
          change.code().id(),
          change.place());
    }
    table.close();
  }

  private static String index(Optional<LayerAnalysis> layer) {
    return layer.map(known -> Integer.toString(known.layer().index())).orElse("-");
  }

  private static String content(Optional<LayerAnalysis> layer) {
    return layer.map(known -> Sizes.of(known.bytes().content())).orElse("-");
  }
}
