package io.layerwise.report.html;

import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.analysis.LayerAnalysis;
import io.layerwise.analysis.Sizes;
import io.layerwise.filesystem.ByteTotals;
import io.layerwise.report.ReportOptions;
import io.layerwise.report.Wording;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** A bar a layer, as long as its content, in pieces by what became of it. */
final class LayersSection {
  /** A piece of every bar. */
  private record Piece(String name, String style, long bytes) {}

  private final Sections sections;
  private final Html html;
  private final ImageAnalysis analysis;
  private final Wording wording;
  private final List<LayerAnalysis> layers;
  private final long longest;

  LayersSection(Sections sections, ImageAnalysis analysis, ReportOptions options) {
    this.sections = sections;
    this.html = sections.html();
    this.analysis = analysis;
    this.wording = new Wording(analysis);
    this.layers =
        analysis.layers().stream().filter(l -> options.includes(l.layer().index())).toList();
    this.longest = layers.stream().mapToLong(layer -> layer.bytes().content()).max().orElse(0);
  }

  void write() throws IOException {
    if (layers.isEmpty()) {
      return;
    }
    sections.add("layers", "Layers", "Layers, the lowest first", this::writeLayers);
  }

  private void writeLayers() throws IOException {
    html.open("ul", "class", "legend");
    for (Piece piece : pieces(analysis.attribution().total())) {
      if (piece.bytes > 0) {
        html.open("li")
            .element("span", "", "class", "swatch " + piece.style)
            .text(piece.name + " " + Sizes.of(piece.bytes))
            .close("li");
      }
    }
    html.close("ul").open("ol", "class", "layers");
    for (LayerAnalysis layer : layers) {
      write(layer);
    }
    html.close("ol");
  }

  private static List<Piece> pieces(ByteTotals bytes) {
    return List.of(
        new Piece("visible", "visible", bytes.visible()),
        new Piece("overwritten, identical", "identical", bytes.identicalRewrite()),
        new Piece("overwritten, metadata only", "metadata", bytes.metadataOnlyRewrite()),
        new Piece("overwritten, modified", "modified", bytes.modified()),
        new Piece("deleted", "deleted", bytes.deleted()));
  }

  private void write(LayerAnalysis layer) throws IOException {
    int index = layer.layer().index();
    html.open("li")
        .element("span", Integer.toString(index), "class", "index")
        .open("div", "class", "made");
    if (layer.base()) {
      html.element("span", "base", "class", "badge");
    }
    html.code("code", wording.instruction(index)).close("div");
    writeBar(layer.bytes());
    html.element("p", sizes(layer), "class", "sizes");
    html.element(
        "button",
        "List its files",
        "type",
        "button",
        "class",
        "list",
        "data-layer",
        Integer.toString(index),
        "hidden",
        "hidden");
    html.close("li");
  }

  private void writeBar(ByteTotals bytes) throws IOException {
    String label =
        "content " + Sizes.of(bytes.content()) + ", of it visible " + Sizes.of(bytes.visible());
    html.open("svg", "class", "stack", "role", "img", "aria-label", label, "width", "100%");
    double start = 0;
    for (Piece piece : pieces(bytes)) {
      if (piece.bytes > 0) {
        double width = 100.0 * piece.bytes / longest;
        html.open("rect", "class", piece.style, "x", percent(start), "width", percent(width))
            .element("title", piece.name + " " + Sizes.of(piece.bytes))
            .close("rect");
        start += width;
      }
    }
    html.close("svg");
  }

  private static String percent(double value) {
    return String.format(Locale.ROOT, "%.3f%%", value);
  }

  private static String sizes(LayerAnalysis layer) {
    ByteTotals bytes = layer.bytes();
    StringBuilder text = new StringBuilder();
    text.append("unpacked ").append(Sizes.of(layer.index().totals().layerBytes()));
    text.append(" · pull ")
        .append(layer.firstOfBlob() ? Sizes.of(layer.blobBytes()) : "again")
        .append(" · visible ")
        .append(Sizes.of(bytes.visible()));
    if (bytes.overwritten() > 0) {
      text.append(" · overwritten ").append(Sizes.of(bytes.overwritten()));
    }
    if (bytes.deleted() > 0) {
      text.append(" · deleted ").append(Sizes.of(bytes.deleted()));
    }
    return text.toString();
  }
}
