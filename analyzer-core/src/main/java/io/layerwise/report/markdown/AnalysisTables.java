package io.layerwise.report.markdown;

import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.analysis.LayerAnalysis;
import io.layerwise.analysis.Sizes;
import io.layerwise.filesystem.ByteTotals;
import io.layerwise.report.Cut;
import io.layerwise.report.DeadPlace;
import io.layerwise.report.DeadPlaces;
import io.layerwise.report.DuplicateFiles;
import io.layerwise.report.Place;
import io.layerwise.report.ReportOptions;
import io.layerwise.report.VisibleWeights;
import io.layerwise.report.Weight;
import io.layerwise.report.Wording;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** The folded tables of an image's analysis. */
final class AnalysisTables {
  private static final int LONGEST_PATH = 100;
  private static final int LONGEST_INSTRUCTION = 120;
  private static final int MOST_COPIES = 4;

  private final Comment comment;
  private final ImageAnalysis analysis;
  private final ReportOptions options;
  private final Wording wording;
  private final VisibleWeights weights;

  AnalysisTables(Comment comment, ImageAnalysis analysis, ReportOptions options) {
    this.comment = comment;
    this.analysis = analysis;
    this.options = options;
    this.wording = new Wording(analysis);
    this.weights = VisibleWeights.of(analysis, options);
  }

  void writeDead() throws IOException {
    List<DeadPlace> places =
        DeadPlaces.of(
            analysis,
            file -> options.includes(file.addedBy()) || options.includes(file.killedBy()));
    long bytes = places.stream().mapToLong(DeadPlace::bytes).sum();
    Cut<DeadPlace> cut = Cut.of(places, options.rows(), DeadPlace::bytes);
    comment.table(
        "Dead bytes by place: " + Sizes.of(bytes),
        "| Size | Path | Added by | | Killed by |\n| --: | :-- | :-- | :-- | :-- |",
        cut.rows().stream().map(this::row).toList(),
        cut.omitted());
  }

  private String row(DeadPlace dead) {
    Place place = dead.place();
    String files =
        place.directory()
            ? " (" + (place.rest() ? "the rest, " : "") + Sizes.count(place.files(), "file") + ")"
            : "";
    return row(
        Sizes.of(place.bytes()),
        path(place.node()) + files,
        layer(dead.addedBy()),
        Wording.fate(dead.fate(), dead.reason()),
        layer(dead.killedBy()));
  }

  void writeLayers() throws IOException {
    List<LayerAnalysis> layers =
        analysis.layers().stream().filter(l -> options.includes(l.layer().index())).toList();
    comment.table(
        "Layers",
        "| # | Unpacked | Pull | Visible | Overwritten | Deleted | Instruction |\n"
            + "| --: | --: | --: | --: | --: | --: | :-- |",
        layers.stream().map(this::row).toList(),
        0);
  }

  private String row(LayerAnalysis layer) {
    ByteTotals bytes = layer.bytes();
    int index = layer.layer().index();
    return row(
        (layer.base() ? "base " : "") + index,
        Sizes.of(layer.index().totals().layerBytes()),
        layer.firstOfBlob() ? Sizes.of(layer.blobBytes()) : "again",
        Sizes.of(bytes.visible()),
        Sizes.of(bytes.overwritten()),
        Sizes.of(bytes.deleted()),
        Markdown.code(wording.instruction(index), LONGEST_INSTRUCTION));
  }

  void writeDirectories() throws IOException {
    Cut<Weight> cut = weights.directories(options.rows());
    comment.table(
        "Largest directories",
        "| Size | % of visible bytes | Path | |\n| --: | --: | :-- | --: |",
        cut.rows().stream()
            .map(
                directory ->
                    row(
                        Sizes.of(directory.bytes()),
                        percent(directory),
                        path(directory.node()),
                        Sizes.count(directory.files(), "file")))
            .toList(),
        cut.omitted());
  }

  void writeFiles() throws IOException {
    Cut<Weight> cut = weights.files(options.rows());
    comment.table(
        "Largest files",
        "| Size | % of visible bytes | Path | Added by |\n| --: | --: | :-- | :-- |",
        cut.rows().stream()
            .map(
                file ->
                    row(
                        Sizes.of(file.bytes()),
                        percent(file),
                        path(file.node()),
                        layer(weights.layer(file))))
            .toList(),
        cut.omitted());
  }

  void writeDuplicates() throws IOException {
    List<DuplicateFiles> groups = DuplicateFiles.of(analysis, options);
    long bytes = groups.stream().mapToLong(DuplicateFiles::duplicateBytes).sum();
    Cut<DuplicateFiles> cut = Cut.of(groups, options.rows(), DuplicateFiles::duplicateBytes);
    comment.table(
        "Duplicates among visible files: " + Sizes.of(bytes),
        "| Size | Files | Each | Paths |\n| --: | --: | --: | :-- |",
        cut.rows().stream().map(this::row).toList(),
        cut.omitted());
  }

  private String row(DuplicateFiles group) {
    int shown = Math.min(MOST_COPIES, group.copies().size());
    String paths =
        group.copies().subList(0, shown).stream()
            .map(copy -> path(copy.node()))
            .collect(Collectors.joining("<br>"));
    return row(
        Sizes.of(group.duplicateBytes()),
        Integer.toString(group.copies().size()),
        Sizes.of(group.bytes()),
        paths + (shown < group.copies().size() ? "<br>…" : ""));
  }

  private static String row(String... cells) {
    return "| " + String.join(" | ", cells) + " |";
  }

  private String path(int node) {
    return Markdown.code(wording.path(node), LONGEST_PATH);
  }

  private String layer(int index) {
    return index + ": " + Markdown.code(wording.instruction(index), LONGEST_INSTRUCTION);
  }

  private String percent(Weight weight) {
    return Sizes.percent(weight.bytes(), analysis.attribution().total().visible());
  }
}
