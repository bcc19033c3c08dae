package io.layerwise.report.markdown;

import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.report.Renderer;
import io.layerwise.report.ReportOptions;
import java.io.IOException;

/** Where an image's bytes went, as a comment on a pull request. */
public final class AnalysisMarkdown implements Renderer<ImageAnalysis> {
  @Override
  public void write(ImageAnalysis subject, ReportOptions options, Appendable out)
      throws IOException {
    out.append("\n");
  }
}
