package io.layerwise.report.dockerfile;

import io.layerwise.report.Renderer;
import io.layerwise.report.ReportOptions;
import io.layerwise.report.SplitReport;
import java.io.IOException;

/** The Dockerfile of the split, verbatim; nothing where the image is not split. */
public final class SplitDockerfile implements Renderer<SplitReport> {

  @Override
  public void write(SplitReport report, ReportOptions options, Appendable out) throws IOException {
    out.append(report.split().dockerfile().orElse(""));
  }
}
