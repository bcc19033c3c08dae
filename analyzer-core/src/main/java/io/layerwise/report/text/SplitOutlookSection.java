package io.layerwise.report.text;

import io.layerwise.analysis.Sizes;
import io.layerwise.oci.Quoted;
import io.layerwise.report.Columns;
import io.layerwise.report.SplitWording;
import io.layerwise.stage.BaseVariant;
import io.layerwise.stage.RebuildCost;
import io.layerwise.stage.StageSplit;
import java.io.IOException;

/** What the split changes for builds to come, what more is possible, and where to look. */
final class SplitOutlookSection {
  private static final int SIZE = 10;
  private static final int INDENT = SIZE + 4;

  private final Page page;
  private final StageSplit split;

  SplitOutlookSection(Page page, StageSplit split) {
    this.page = page;
    this.split = split;
  }

  void write() throws IOException {
    writeCosts();
    writeVariants();
    writeNotes();
  }

  private void writeCosts() throws IOException {
    if (split.costs().isEmpty()) {
      return;
    }
    page.heading("When something changes, what is made and pulled again: content now → then");
    int longest =
        split.costs().stream()
            .mapToInt(cost -> Columns.of(Quoted.escaped(cost.change())))
            .max()
            .orElse(0);
    for (RebuildCost cost : split.costs()) {
      page.line(
          "  "
              + Columns.left(Quoted.escaped(cost.change()), longest)
              + "  "
              + SplitWording.change(cost.nowBytes(), cost.afterBytes()));
    }
  }

  private void writeVariants() throws IOException {
    if (split.variants().isEmpty()) {
      return;
    }
    page.heading("With a slimmer base for the runtime stage");
    for (BaseVariant variant : split.variants()) {
      page.line(
          Span.of("  "),
          Span.green(Columns.right(Sizes.of(variant.predictedBytes()), SIZE)),
          Span.of("  FROM " + Quoted.escaped(variant.base())));
      page.wrapped(INDENT, Quoted.escaped(variant.why()));
    }
  }

  private void writeNotes() throws IOException {
    if (split.notes().isEmpty()) {
      return;
    }
    page.heading("Look at:");
    for (String note : split.notes()) {
      page.wrapped(2, "- " + Quoted.escaped(note));
    }
  }
}
