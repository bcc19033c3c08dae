package io.layerwise.report.text;

import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.analysis.LayerAnalysis;
import io.layerwise.analysis.Sizes;
import io.layerwise.filesystem.ByteTotals;
import io.layerwise.report.Columns;
import io.layerwise.report.Wording;
import java.io.IOException;

/** A row a layer. */
final class LayersSection {
  private static final int SIZE = 12;

  /** Where fewer columns are left for an instruction, it has a line of its own. */
  private static final int SHORTEST_INSTRUCTION = 36;

  private final Page page;
  private final ImageAnalysis analysis;
  private final Wording wording;
  private final int indexColumns;
  private final boolean ownLine;

  LayersSection(Page page, ImageAnalysis analysis) {
    this.page = page;
    this.analysis = analysis;
    this.wording = new Wording(analysis);
    int digits = Integer.toString(Math.max(0, analysis.layers().size() - 1)).length();
    this.indexColumns = Math.max(3, digits + 1) + (analysis.base().isPresent() ? 5 : 0);
    int width = page.options().width();
    this.ownLine = width > 0 && width - (indexColumns + 5 * SIZE + 2) < SHORTEST_INSTRUCTION;
  }

  void write() throws IOException {
    if (analysis.layers().isEmpty()) {
      return;
    }
    page.heading("Layers, the lowest first");
    page.line(
        Columns.right("#", indexColumns)
            + size("unpacked")
            + size("pull")
            + size("visible")
            + size("overwritten")
            + size("deleted")
            + (ownLine ? "" : "  instruction"));
    for (LayerAnalysis layer : analysis.layers()) {
      row(layer);
    }
  }

  private void row(LayerAnalysis layer) throws IOException {
    int index = layer.layer().index();
    ByteTotals bytes = layer.bytes();
    String mark = (layer.base() ? "base " : "") + index;
    String sizes =
        Columns.right(mark, indexColumns)
            + size(layer.index().totals().layerBytes())
            + (layer.firstOfBlob() ? size(layer.blobBytes()) : size("again"))
            + size(bytes.visible());
    Span overwritten = dead(bytes.overwritten());
    Span deleted = dead(bytes.deleted());
    if (ownLine) {
      page.line(Span.of(sizes), overwritten, deleted);
      page.line("    " + wording.instruction(index));
    } else {
      page.line(Span.of(sizes), overwritten, deleted, Span.of("  " + wording.instruction(index)));
    }
  }

  private static Span dead(long bytes) {
    return bytes == 0 ? Span.of(size("-")) : Span.red(size(bytes));
  }

  private static String size(long bytes) {
    return size(Sizes.of(bytes));
  }

  private static String size(String text) {
    return " " + Columns.right(text, SIZE - 1);
  }
}
