package io.layerwise.report.csv;

import io.layerwise.analysis.FileHistory;
import io.layerwise.report.Renderer;
import io.layerwise.report.ReportOptions;
import java.io.IOException;

/** What every layer did to one path, as CSV. */
public final class FileHistoryCsv implements Renderer<FileHistory> {
  @Override
  public void write(FileHistory subject, ReportOptions options, Appendable out) throws IOException {
    out.append("\n");
  }
}
