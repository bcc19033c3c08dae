package io.layerwise.report.json;

import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.report.Renderer;
import io.layerwise.report.ReportOptions;
import java.io.IOException;

/** Where an image's bytes went, as {@code analysis.schema.json} describes it. */
public final class AnalysisJson implements Renderer<ImageAnalysis> {
  @Override
  public void write(ImageAnalysis subject, ReportOptions options, Appendable out)
      throws IOException {
    out.append("\n");
  }
}
