package io.layerwise.report.text;

import io.layerwise.analysis.LayerAnalysis;
import io.layerwise.analysis.Sizes;
import io.layerwise.comparison.ImageComparison;
import io.layerwise.comparison.PullCost;
import io.layerwise.comparison.RebuiltLayer;
import io.layerwise.report.Columns;
import io.layerwise.report.ComparisonWording;
import io.layerwise.report.Cut;
import io.layerwise.report.Wording;
import java.io.IOException;

/**
 * What a client that has the older image pulls, and what of it is there already. Nothing where all
 * layers are there.
 */
final class PullSection {
  private static final int SIZE = 11;
  private static final int INDENT = SIZE + 2;

  private final Page page;
  private final PullCost pull;
  private final Wording wording;

  PullSection(Page page, ImageComparison comparison) {
    this.page = page;
    this.pull = comparison.pull();
    this.wording = new Wording(comparison.after());
  }

  void write() throws IOException {
    if (pull.layers().isEmpty()) {
      return;
    }
    page.heading("To pull where the older image is: " + Sizes.of(pull.blobBytes()));
    page.wrapped(
        2,
        Sizes.count(pull.layers().size(), "layer")
            + " with "
            + Sizes.of(pull.contentBytes())
            + " of content; of it "
            + Sizes.of(pull.alreadyHeldBytes())
            + " are rebuilt for nothing, since the older image has them");
    Cut<RebuiltLayer> cut =
        Cut.of(pull.rebuiltForNothing(), page.options().rows(), RebuiltLayer::bytes);
    for (RebuiltLayer rebuilt : cut.rows()) {
      write(rebuilt);
    }
    page.omitted(
        cut.omitted(),
        Sizes.count(cut.omitted(), "other layer") + ", " + Sizes.of(cut.omittedBytes()));
  }

  private void write(RebuiltLayer rebuilt) throws IOException {
    LayerAnalysis layer = rebuilt.layer();
    page.line(
        Span.red(Columns.right(Sizes.of(rebuilt.bytes()), SIZE)),
        Span.of(
            "  of "
                + Sizes.of(layer.bytes().content())
                + " in "
                + wording.layer(layer.layer().index())));
    for (String cause : ComparisonWording.causes(rebuilt)) {
      page.wrapped(INDENT, cause);
    }
  }
}
