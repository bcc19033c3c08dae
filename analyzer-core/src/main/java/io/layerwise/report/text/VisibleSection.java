package io.layerwise.report.text;

import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.analysis.Sizes;
import io.layerwise.report.Columns;
import io.layerwise.report.Cut;
import io.layerwise.report.DuplicateFiles;
import io.layerwise.report.VisibleWeights;
import io.layerwise.report.Weight;
import io.layerwise.report.Wording;
import java.io.IOException;
import java.util.List;

/** What takes the most room of what can be seen: directories, files, duplicates. */
final class VisibleSection {
  private static final int SIZE = 10;
  private static final int PERCENT = 8;

  /** How many paths of a group of equal files are told. */
  private static final int MOST_COPIES = 3;

  private final Page page;
  private final ImageAnalysis analysis;
  private final Wording wording;
  private final VisibleWeights weights;

  VisibleSection(Page page, ImageAnalysis analysis) {
    this.page = page;
    this.analysis = analysis;
    this.wording = new Wording(analysis);
    this.weights = VisibleWeights.of(analysis, page.options());
  }

  void writeDirectories() throws IOException {
    Cut<Weight> cut = weights.directories(page.options().rows());
    if (cut.total() == 0) {
      return;
    }
    page.heading("Largest directories, with what is below them, in % of visible bytes");
    for (Weight directory : cut.rows()) {
      String files = " (" + Sizes.count(directory.files(), "file") + ")";
      String start = size(directory.bytes()) + Columns.right(percent(directory), PERCENT) + "  ";
      page.line(
          start
              + page.path(wording.path(directory.node()), Columns.of(start) + Columns.of(files))
              + files);
    }
    page.omitted(cut.omitted(), Sizes.count(cut.omitted(), "other"));
  }

  void writeFiles() throws IOException {
    Cut<Weight> cut = weights.files(page.options().rows());
    if (cut.total() == 0) {
      return;
    }
    page.heading("Largest files, in % of visible bytes");
    for (Weight file : cut.rows()) {
      String start = size(file.bytes()) + Columns.right(percent(file), PERCENT) + "  ";
      page.line(start + page.path(wording.path(file.node()), Columns.of(start)));
      page.line(" ".repeat(Columns.of(start)) + wording.layer(weights.layer(file)));
    }
    page.omitted(
        cut.omitted(),
        Sizes.count(cut.omitted(), "smaller file") + ", " + Sizes.of(cut.omittedBytes()));
  }

  void writeDuplicates() throws IOException {
    List<DuplicateFiles> groups = DuplicateFiles.of(analysis, page.options());
    long bytes = groups.stream().mapToLong(DuplicateFiles::duplicateBytes).sum();
    page.heading("Duplicates among visible files: " + (bytes == 0 ? "none" : Sizes.of(bytes)));
    Cut<DuplicateFiles> cut = Cut.of(groups, page.options().rows(), DuplicateFiles::duplicateBytes);
    for (DuplicateFiles group : cut.rows()) {
      page.line(
          size(group.duplicateBytes())
              + "  "
              + Sizes.count(group.copies().size(), "file")
              + " of "
              + Sizes.of(group.bytes()));
      writeCopies(group);
    }
    page.omitted(
        cut.omitted(),
        Sizes.count(cut.omitted(), "smaller group") + ", " + Sizes.of(cut.omittedBytes()));
  }

  private void writeCopies(DuplicateFiles group) throws IOException {
    String indent = " ".repeat(SIZE + 4);
    int most = page.options().all() ? Integer.MAX_VALUE : MOST_COPIES;
    Cut<DuplicateFiles.Copy> cut = Cut.of(group.copies(), most, copy -> group.bytes());
    for (DuplicateFiles.Copy copy : cut.rows()) {
      String layer = " (layer " + copy.layer() + ")";
      int taken = indent.length() + layer.length();
      page.line(indent + page.path(wording.path(copy.node()), taken) + layer);
    }
    if (cut.omitted() > 0) {
      page.line(indent + "… and " + Sizes.count(cut.omitted(), "other"));
    }
  }

  private String percent(Weight weight) {
    return Sizes.percent(weight.bytes(), analysis.attribution().total().visible());
  }

  private static String size(long bytes) {
    return "  " + Columns.right(Sizes.of(bytes), SIZE);
  }
}
