package io.layerwise.report.html;

import io.layerwise.analysis.Sizes;
import io.layerwise.report.Cut;
import io.layerwise.report.ReportOptions;
import io.layerwise.report.SplitWording;
import io.layerwise.stage.SplitPath;
import io.layerwise.stage.StageSplit;
import java.io.IOException;
import java.util.List;

/** What building in two stages would come to. */
final class SplitSection {
  private final Sections sections;
  private final Html html;
  private final StageSplit split;

  SplitSection(Sections sections, StageSplit split) {
    this.sections = sections;
    this.html = sections.html();
    this.split = split;
  }

  void write(ReportOptions options) throws IOException {
    sections.add("split", "Built in two stages", "Built in two stages", () -> writeSplit(options));
  }

  private void writeSplit(ReportOptions options) throws IOException {
    if (SplitWording.refusal(split).isPresent()) {
      html.prose("p", SplitWording.refusal(split).get(), "class", "lead");
      return;
    }
    html.element(
        "p", SplitWording.change(split.currentBytes(), split.predictedBytes()), "class", "lead");
    if (split.dockerfile().isPresent()) {
      html.open("details").element("summary", "The Dockerfile that does it");
      html.open("pre").lines(split.dockerfile().get()).close("pre");
      for (String note : split.notes()) {
        html.prose("p", note, "class", "change");
      }
      html.close("details");
    }
    writePaths("Dropped, the most bytes first", split.drop(), options.rows());
    writePaths("Kept, the most bytes first", split.keep(), options.rows());
  }

  private void writePaths(String title, List<SplitPath> paths, int most) throws IOException {
    if (paths.isEmpty()) {
      return;
    }
    Cut<SplitPath> cut = Cut.of(paths, most, SplitPath::bytes);
    html.open("details").element("summary", title);
    Table table =
        Table.open(html, title, Table.number("Bytes"), Table.code("Path"), Table.text("Why"));
    for (SplitPath path : cut.rows()) {
      table.row(Sizes.of(path.bytes()), path.path(), path.why());
    }
    table.close(cut.omitted(), "smaller place");
    html.close("details");
  }
}
