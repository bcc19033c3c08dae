package io.layerwise.report.csv;

import io.layerwise.analysis.FileListing;
import io.layerwise.report.Renderer;
import io.layerwise.report.ReportOptions;
import java.io.IOException;

/** Path versions as CSV. */
public final class FilesCsv implements Renderer<FileListing> {
  @Override
  public void write(FileListing subject, ReportOptions options, Appendable out) throws IOException {
    out.append("\n");
  }
}
