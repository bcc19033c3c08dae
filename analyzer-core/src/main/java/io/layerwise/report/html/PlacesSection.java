package io.layerwise.report.html;

import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.analysis.Sizes;
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

/** Where the bytes are in lists, each folded; what the map shows, for those who cannot see it. */
final class PlacesSection {
  private static final int MOST_COPIES = 4;

  private final Sections sections;
  private final Html html;
  private final ImageAnalysis analysis;
  private final ReportOptions options;
  private final Wording wording;

  PlacesSection(Sections sections, ImageAnalysis analysis, ReportOptions options) {
    this.sections = sections;
    this.html = sections.html();
    this.analysis = analysis;
    this.options = options;
    this.wording = new Wording(analysis);
  }

  void write() throws IOException {
    sections.add("places", "Places", "Places", this::writeLists);
  }

  private void writeLists() throws IOException {
    writeDead();
    VisibleWeights weights = VisibleWeights.of(analysis, options);
    writeDirectories(weights);
    writeFiles(weights);
    writeDuplicates();
  }

  private void writeDead() throws IOException {
    List<DeadPlace> places =
        DeadPlaces.of(
            analysis,
            file -> options.includes(file.addedBy()) || options.includes(file.killedBy()));
    Cut<DeadPlace> cut = Cut.of(places, options.rows(), DeadPlace::bytes);
    long bytes = places.stream().mapToLong(DeadPlace::bytes).sum();
    if (cut.rows().isEmpty()) {
      return;
    }
    Table table =
        fold(
            "Dead bytes by place: " + Sizes.of(bytes),
            Table.number("Bytes"),
            Table.code("Path"),
            Table.text("Added by"),
            Table.text("Then"));
    for (DeadPlace dead : cut.rows()) {
      Place place = dead.place();
      String files =
          place.directory()
              ? " (" + (place.rest() ? "the rest, " : "") + Sizes.count(place.files(), "file") + ")"
              : "";
      table.row(
          Sizes.of(dead.bytes()),
          wording.path(place.node()) + files,
          wording.layer(dead.addedBy()),
          Wording.fate(dead.fate(), dead.reason()) + " by " + wording.layer(dead.killedBy()));
    }
    unfold(table, cut, "smaller place");
  }

  private void writeDirectories(VisibleWeights weights) throws IOException {
    Cut<Weight> cut = weights.directories(options.rows());
    if (cut.rows().isEmpty()) {
      return;
    }
    Table table =
        fold(
            "Largest directories, with what is below them",
            Table.number("Bytes"),
            Table.number("Files"),
            Table.code("Path"));
    for (Weight weight : cut.rows()) {
      table.row(
          Sizes.of(weight.bytes()), Integer.toString(weight.files()), wording.path(weight.node()));
    }
    unfold(table, cut, "other directory");
  }

  private void writeFiles(VisibleWeights weights) throws IOException {
    Cut<Weight> cut = weights.files(options.rows());
    if (cut.rows().isEmpty()) {
      return;
    }
    Table table =
        fold("Largest files", Table.number("Bytes"), Table.code("Path"), Table.text("Made by"));
    for (Weight weight : cut.rows()) {
      table.row(
          Sizes.of(weight.bytes()),
          wording.path(weight.node()),
          wording.layer(weights.layer(weight)));
    }
    unfold(table, cut, "smaller file");
  }

  private void writeDuplicates() throws IOException {
    List<DuplicateFiles> groups = DuplicateFiles.of(analysis, options);
    Cut<DuplicateFiles> cut = Cut.of(groups, options.rows(), DuplicateFiles::duplicateBytes);
    long bytes = groups.stream().mapToLong(DuplicateFiles::duplicateBytes).sum();
    if (cut.rows().isEmpty()) {
      return;
    }
    Table table =
        fold(
            "Duplicates among visible files: " + Sizes.of(bytes),
            Table.number("Bytes"),
            Table.text("Copies"),
            Table.code("Paths"));
    for (DuplicateFiles group : cut.rows()) {
      int others = Math.max(0, group.copies().size() - MOST_COPIES);
      String paths =
          group.copies().stream()
              .limit(MOST_COPIES)
              .map(copy -> wording.path(copy.node()) + " (layer " + copy.layer() + ")")
              .collect(Collectors.joining(", "));
      table.row(
          Sizes.of(group.duplicateBytes()),
          group.copies().size() + " of " + Sizes.of(group.bytes()),
          paths + (others == 0 ? "" : " and " + Sizes.count(others, "other")));
    }
    unfold(table, cut, "smaller group");
  }

  private Table fold(String title, Table.Heading... headings) throws IOException {
    html.open("details").element("summary", title);
    return Table.open(html, title, headings);
  }

  private void unfold(Table table, Cut<?> cut, String noun) throws IOException {
    table.close(cut.omitted(), noun);
    html.close("details");
  }
}
