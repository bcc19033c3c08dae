package io.layerwise.report.text;

import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.analysis.LayerAnalysis;
import io.layerwise.analysis.Sizes;
import io.layerwise.report.Wording;
import java.io.IOException;

/** One layer in full. */
final class LayerSection {
  private final Page page;
  private final ImageAnalysis analysis;

  LayerSection(Page page, ImageAnalysis analysis) {
    this.page = page;
    this.analysis = analysis;
  }

  void write(int index) throws IOException {
    LayerAnalysis layer = analysis.layers().get(index);
    SummarySection summary = new SummarySection(page, analysis);
    page.heading("Layer " + index + (layer.base() ? ", of the base image" : ""));
    page.wrapped(2, new Wording(analysis).instruction(index));
    page.line("  diff ID " + layer.layer().diffId());
    if (layer.digest().isPresent() && !layer.digest().get().equals(layer.layer().diffId())) {
      page.line("  digest  " + layer.digest().get());
    }
    summary.row(
        "pull size",
        layer.blobBytes(),
        layer.firstOfBlob() ? "" : "a blob that a lower layer has too: pulled once");
    summary.row("unpacked", layer.index().totals().layerBytes(), "the layer as a tar");
    summary.row("  overhead", layer.index().totals().overheadBytes(), "headers and padding");
    summary.row(
        "  content", layer.bytes().content(), Sizes.count(layer.index().totals().files(), "file"));
    summary.write(layer.bytes());
  }
}
