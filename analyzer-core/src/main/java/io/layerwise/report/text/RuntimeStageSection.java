package io.layerwise.report.text;

import io.layerwise.analysis.Sizes;
import io.layerwise.oci.Quoted;
import io.layerwise.report.Columns;
import io.layerwise.report.Cut;
import io.layerwise.report.SplitWording;
import io.layerwise.stage.PredictedPart;
import io.layerwise.stage.SplitPath;
import io.layerwise.stage.StageSplit;
import java.io.IOException;
import java.util.List;

/** What the runtime stage is made of, what it leaves behind, and what it takes along. */
final class RuntimeStageSection {
  private static final int SIZE = 10;
  private static final int INDENT = SIZE + 4;

  private final Page page;
  private final StageSplit split;

  RuntimeStageSection(Page page, StageSplit split) {
    this.page = page;
    this.split = split;
  }

  void write() throws IOException {
    writeParts();
    writePaths("Dropped", split.drop(), Ink.RED);
    writePaths("Kept", split.keep(), Ink.GREEN);
  }

  private void writeParts() throws IOException {
    if (split.parts().isEmpty()) {
      return;
    }
    page.heading("The runtime stage");
    for (PredictedPart part : split.parts()) {
      page.line(
          size(part.bytes())
              + "  "
              + Columns.left(part.exact() ? "exact" : "assumed", 7)
              + "  "
              + Quoted.escaped(part.line()));
    }
    long assumed = SplitWording.assumedBytes(split);
    page.line(
        Span.bold(size(split.predictedBytes())),
        Span.of("  in all" + (assumed == 0 ? "" : ", " + Sizes.of(assumed) + " of it assumed")));
  }

  private void writePaths(String title, List<SplitPath> paths, Ink ink) throws IOException {
    if (paths.isEmpty()) {
      return;
    }
    long bytes = paths.stream().mapToLong(SplitPath::bytes).sum();
    page.heading(title + ", the most bytes first: " + Sizes.of(bytes));
    Cut<SplitPath> cut = Cut.of(paths, page.options().rows(), SplitPath::bytes);
    for (SplitPath path : cut.rows()) {
      page.line(
          new Span(size(path.bytes()), ink),
          Span.of("  " + page.path(Quoted.escaped(path.path()), INDENT)));
      page.wrapped(INDENT, Quoted.escaped(path.why()));
    }
    page.omitted(
        cut.omitted(),
        Sizes.count(cut.omitted(), "smaller place") + ", " + Sizes.of(cut.omittedBytes()));
  }

  private static String size(long bytes) {
    return "  " + Columns.right(Sizes.of(bytes), SIZE);
  }
}
