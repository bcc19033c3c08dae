package io.layerwise.report.text;

import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.analysis.Sizes;
import io.layerwise.filesystem.DeadFile;
import io.layerwise.report.Columns;
import io.layerwise.report.Cut;
import io.layerwise.report.DeadPlace;
import io.layerwise.report.DeadPlaces;
import io.layerwise.report.Place;
import io.layerwise.report.Wording;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;

/** The places where dead bytes are, with the layers that added and killed them. */
final class DeadSection {
  private static final int SIZE = 10;

  private final Page page;
  private final ImageAnalysis analysis;
  private final Wording wording;

  DeadSection(Page page, ImageAnalysis analysis) {
    this.page = page;
    this.analysis = analysis;
    this.wording = new Wording(analysis);
  }

  /**
   * @param title what the files have in common
   * @param asked which dead files are told
   */
  void write(String title, Predicate<DeadFile> asked) throws IOException {
    List<DeadPlace> places = DeadPlaces.of(analysis, asked);
    long bytes = places.stream().mapToLong(DeadPlace::bytes).sum();
    page.heading(title + ": " + (bytes == 0 ? "none" : Sizes.of(bytes)));
    Cut<DeadPlace> cut = Cut.of(places, page.options().rows(), DeadPlace::bytes);
    for (DeadPlace place : cut.rows()) {
      row(place);
    }
    page.omitted(
        cut.omitted(),
        Sizes.count(cut.omitted(), "smaller place") + ", " + Sizes.of(cut.omittedBytes()));
  }

  private void row(DeadPlace dead) throws IOException {
    Place place = dead.place();
    String files = place.directory() || place.files() > 1 ? files(place) : "";
    String path = wording.path(place.node());
    page.line(
        Span.of("  "),
        Span.red(Columns.right(Sizes.of(place.bytes()), SIZE)),
        Span.of("  " + page.path(path, SIZE + 4 + Columns.of(files)) + files));
    String indent = " ".repeat(SIZE + 4);
    page.line(indent + "added by " + wording.layer(dead.addedBy()));
    page.line(
        indent
            + Wording.fate(dead.fate(), dead.reason())
            + " by "
            + wording.layer(dead.killedBy()));
  }

  private static String files(Place place) {
    return " (" + (place.rest() ? "the rest, " : "") + Sizes.count(place.files(), "file") + ")";
  }
}
