package io.layerwise.report.text;

import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.report.Renderer;
import io.layerwise.report.ReportOptions;
import java.io.IOException;

/** Where an image's bytes went, for a terminal. */
public final class AnalysisText implements Renderer<ImageAnalysis> {
  @Override
  public void write(ImageAnalysis subject, ReportOptions options, Appendable out)
      throws IOException {
    out.append("\n");
  }
}
