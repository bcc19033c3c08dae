package io.layerwise.report.text;

import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.report.ImageReport;
import io.layerwise.report.Renderer;
import io.layerwise.report.ReportOptions;
import java.io.IOException;

/** Where an image's bytes went, for a terminal. */
public final class AnalysisText implements Renderer<ImageReport> {

  /**
   * @throws IndexOutOfBoundsException where the layer that is asked about does not exist
   */
  @Override
  public void write(ImageReport report, ReportOptions options, Appendable out) throws IOException {
    ImageAnalysis analysis = report.analysis();
    Page page = new Page(out, options);
    SummarySection summary = new SummarySection(page, analysis);
    DeadSection dead = new DeadSection(page, analysis);
    AdviceSection advice = new AdviceSection(page, report);
    summary.write();
    if (options.layer().isPresent()) {
      int layer = options.layer().getAsInt();
      new LayerSection(page, analysis).write(layer);
      advice.write();
      dead.write("Dead bytes that this layer added", file -> file.addedBy() == layer);
      dead.write("Dead bytes that this layer killed", file -> file.killedBy() == layer);
    } else {
      summary.writeTotals();
      new LayersSection(page, analysis).write();
      advice.write();
      advice.writeSums();
      new PracticesSection(page, report.practices()).write();
      dead.write("Dead bytes by place", file -> true);
    }
    VisibleSection visible = new VisibleSection(page, analysis);
    visible.writeDirectories();
    visible.writeFiles();
    visible.writeDuplicates();
  }
}
