package io.layerwise.report.markdown;

import io.layerwise.analysis.LayerAnalysis;
import io.layerwise.analysis.Sizes;
import io.layerwise.comparison.ConfigChange;
import io.layerwise.comparison.FindingChange;
import io.layerwise.comparison.ImageComparison;
import io.layerwise.comparison.LayerChange;
import io.layerwise.comparison.PackageChange;
import io.layerwise.comparison.RebuiltLayer;
import io.layerwise.history.Instruction;
import io.layerwise.inventory.InstalledPackage;
import io.layerwise.oci.Quoted;
import io.layerwise.report.ChangedFile;
import io.layerwise.report.ChangedFiles;
import io.layerwise.report.ChangedFilesWording;
import io.layerwise.report.ChangedPackages;
import io.layerwise.report.ComparisonWording;
import io.layerwise.report.Cut;
import io.layerwise.report.ReportOptions;
import io.layerwise.report.WhyTable;
import io.layerwise.report.Wording;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Why two images differ and in what, folded. */
final class ComparisonTables {
  private static final int LONGEST_TEXT = 160;
  private static final int LONGEST_VALUE = 300;

  private final Comment comment;
  private final ImageComparison comparison;
  private final ReportOptions options;

  ComparisonTables(Comment comment, ImageComparison comparison, ReportOptions options) {
    this.comment = comment;
    this.comparison = comparison;
    this.options = options;
  }

  void write() throws IOException {
    writeRebuilt();
    for (WhyTable table : WhyTable.all(comparison.bytes())) {
      WhyTable shown = table.top(options.rows());
      comment.table(
          "Why, by " + table.subject(),
          "| Visible | Dead | |\n| --: | --: | :-- |",
          shown.rows().stream().map(ComparisonTables::row).toList(),
          0);
    }
    comment.table(
        "Layers: " + comparison.layers().size(),
        "| Old | New | | Content old | Content new | Instruction |\n"
            + "| --: | --: | :-- | --: | --: | :-- |",
        comparison.layers().stream().map(ComparisonTables::row).toList(),
        0);
    writeChanges();
  }

  private void writeRebuilt() throws IOException {
    Wording wording = new Wording(comparison.after());
    comment.table(
        "Rebuilt for nothing: " + Sizes.of(comparison.pull().alreadyHeldBytes()),
        "| Size | Files | Layer | Why |\n| --: | --: | :-- | :-- |",
        comparison.pull().rebuiltForNothing().stream()
            .map(rebuilt -> row(rebuilt, wording.layer(rebuilt.layer().layer().index())))
            .toList(),
        0);
  }

  private void writeChanges() throws IOException {
    comment.table(
        "Packages: " + Sizes.count(comparison.packages().size(), "change"),
        "| Size | | Package | Old | New |\n| --: | :-- | :-- | :-- | :-- |",
        ChangedPackages.of(comparison).stream().map(ComparisonTables::row).toList(),
        0);
    comment.table(
        "Configuration: " + Sizes.count(comparison.config().size(), "change"),
        "| Setting | Old | New |\n| :-- | :-- | :-- |",
        comparison.config().stream().map(ComparisonTables::row).toList(),
        0);
    for (String unmatched : ChangedFilesWording.unmatched(comparison.files())) {
      comment.add("\n" + text(unmatched) + "\n");
    }
    Cut<ChangedFile> files = Cut.of(ChangedFiles.of(comparison.files()), options.rows(), file -> 0);
    comment.table(
        "Files: " + ChangedFilesWording.sums(comparison.files()),
        "| Size | | Path | |\n| --: | :-- | :-- | :-- |",
        files.rows().stream().map(ComparisonTables::row).toList(),
        files.omitted());
    comment.table(
        "Findings: " + ComparisonWording.findings(comparison),
        "| Size | | Code | Where |\n| --: | :-- | :-- | :-- |",
        comparison.findings().stream().map(ComparisonTables::row).toList(),
        0);
  }

  private static String row(RebuiltLayer rebuilt, String layer) {
    return row(
        Sizes.of(rebuilt.bytes()),
        Integer.toString(rebuilt.files()),
        text(layer),
        String.join("<br>", ComparisonWording.causes(rebuilt)));
  }

  private static String row(WhyTable.Row row) {
    return row(
        ComparisonWording.bytes(row.visibleDelta()),
        ComparisonWording.bytes(row.deadDelta()),
        text(row.name()));
  }

  private static String row(LayerChange change) {
    return row(
        index(change.before()),
        index(change.after()),
        ComparisonWording.match(change.match()),
        content(change.before()),
        content(change.after()),
        text(change.instruction().map(Instruction::text).map(Quoted::escaped).orElse("")));
  }

  private static String index(Optional<LayerAnalysis> layer) {
    return layer.map(known -> Integer.toString(known.layer().index())).orElse("-");
  }

  private static String content(Optional<LayerAnalysis> layer) {
    return layer.map(known -> Sizes.of(known.bytes().content())).orElse("-");
  }

  private static String row(PackageChange change) {
    return row(
        ComparisonWording.bytes(change.deltaBytes()),
        (ChangedPackages.status(change) + " " + ChangedPackages.copies(change)).strip(),
        text(Quoted.escaped(change.key().toString())),
        version(change.before()),
        version(change.after()));
  }

  private static String version(Optional<InstalledPackage> found) {
    return found.map(known -> text(Quoted.escaped(known.version()))).orElse("-");
  }

  private static String row(ConfigChange change) {
    return row(text(Quoted.escaped(change.name())), value(change.before()), value(change.after()));
  }

  private static String value(Optional<String> value) {
    return value.map(known -> Markdown.code(Quoted.escaped(known), LONGEST_VALUE)).orElse("-");
  }

  private static String row(ChangedFile file) {
    return row(
        ComparisonWording.bytes(file.deltaBytes()),
        file.status(),
        text(file.path()),
        file.remark());
  }

  private static String row(FindingChange change) {
    return row(
        ComparisonWording.bytes(change.deltaBytes()),
        change.status().label(),
        "`" + change.code() + "`",
        text(Quoted.escaped(change.place())));
  }

  private static String row(String... cells) {
    return "| " + String.join(" | ", List.of(cells)) + " |";
  }

  private static String text(String text) {
    return Markdown.code(text, LONGEST_TEXT);
  }
}
