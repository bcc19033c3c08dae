package io.layerwise.report.text;

import io.layerwise.analysis.LayerAnalysis;
import io.layerwise.analysis.Sizes;
import io.layerwise.comparison.LayerChange;
import io.layerwise.comparison.LayerMatch;
import io.layerwise.history.Instruction;
import io.layerwise.oci.Quoted;
import io.layerwise.report.Columns;
import io.layerwise.report.ComparisonWording;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The layers of both images, each beside its counterpart. */
final class AlignedLayersSection {
  private static final int INDEX = 5;
  private static final int MATCH = 14;
  private static final int SIZE = 11;

  /** Where fewer columns are left for an instruction, it has a line of its own. */
  private static final int SHORTEST_INSTRUCTION = 30;

  private final Page page;
  private final List<LayerChange> layers;
  private final boolean ownLine;

  AlignedLayersSection(Page page, List<LayerChange> layers) {
    this.page = page;
    this.layers = layers;
    int width = page.options().width();
    this.ownLine = width > 0 && width - (2 * INDEX + MATCH + 2 * SIZE + 2) < SHORTEST_INSTRUCTION;
  }

  void write() throws IOException {
    if (layers.isEmpty()) {
      return;
    }
    page.heading("Layers, the lowest first");
    page.line(
        Columns.right("old", INDEX)
            + Columns.right("new", INDEX)
            + "  "
            + Columns.left("", MATCH - 2)
            + Columns.right("content old", SIZE + 1)
            + Columns.right("new", SIZE - 1)
            + (ownLine ? "" : "  instruction"));
    for (LayerChange layer : layers) {
      row(layer);
    }
  }

  private void row(LayerChange layer) throws IOException {
    Span places = Span.of(index(layer.before()) + index(layer.after()) + "  ");
    Span match =
        new Span(
            Columns.left(ComparisonWording.match(layer.match()), MATCH - 2),
            layer.match() == LayerMatch.REUSED ? Ink.GREEN : Ink.PLAIN);
    Span sizes =
        Span.of(
            Columns.right(size(layer.before()), SIZE + 1)
                + Columns.right(size(layer.after()), SIZE - 1));
    String instruction =
        layer.instruction().map(Instruction::text).map(Quoted::escaped).orElse("(unknown)");
    if (ownLine) {
      page.line(places, match, sizes);
      page.line("    " + instruction);
    } else {
      page.line(places, match, sizes, Span.of("  " + instruction));
    }
  }

  private static String index(Optional<LayerAnalysis> layer) {
    return Columns.right(layer.map(known -> "" + known.layer().index()).orElse("-"), INDEX);
  }

  private static String size(Optional<LayerAnalysis> layer) {
    return layer.map(known -> Sizes.of(known.bytes().content())).orElse("-");
  }
}
