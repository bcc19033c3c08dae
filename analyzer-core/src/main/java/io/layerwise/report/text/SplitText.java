package io.layerwise.report.text;

import io.layerwise.report.Renderer;
import io.layerwise.report.ReportOptions;
import io.layerwise.report.SplitReport;
import io.layerwise.report.SplitWording;
import io.layerwise.report.Wording;
import io.layerwise.stage.StageSplit;
import java.io.IOException;
import java.util.Optional;

/** How an image is built in two stages, for a terminal. */
public final class SplitText implements Renderer<SplitReport> {

  @Override
  public void write(SplitReport report, ReportOptions options, Appendable out) throws IOException {
    StageSplit split = report.split();
    Page page = new Page(out, options);
    page.line(Span.bold(new Wording(report.analysis()).title()));
    writeHeadline(page, split);
    new SplitLayersSection(page, report.analysis(), split).write();
    new RuntimeStageSection(page, split).write();
    new SplitOutlookSection(page, split).write();
    if (split.dockerfile().isPresent()) {
      page.heading("Write its Dockerfile");
      String given = report.dockerfile().isPresent() ? "--dockerfile Dockerfile " : "";
      page.wrapped(2, "layerwise split IMAGE " + given + "-o dockerfile=Dockerfile.split");
    }
  }

  private static void writeHeadline(Page page, StageSplit split) throws IOException {
    Optional<String> refusal = SplitWording.refusal(split);
    if (refusal.isPresent()) {
      page.wrapped(0, "Not split: " + refusal.get());
      return;
    }
    page.line(
        Span.green(SplitWording.change(split.currentBytes(), split.predictedBytes())),
        Span.of(", built in two stages"));
  }
}
