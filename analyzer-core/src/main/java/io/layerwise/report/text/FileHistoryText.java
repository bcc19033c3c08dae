package io.layerwise.report.text;

import io.layerwise.analysis.FileHistory;
import io.layerwise.report.Renderer;
import io.layerwise.report.ReportOptions;
import java.io.IOException;

/** What every layer did to one path, for a terminal. */
public final class FileHistoryText implements Renderer<FileHistory> {
  @Override
  public void write(FileHistory subject, ReportOptions options, Appendable out) throws IOException {
    out.append("\n");
  }
}
