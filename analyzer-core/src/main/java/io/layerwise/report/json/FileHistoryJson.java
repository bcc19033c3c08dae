package io.layerwise.report.json;

import io.layerwise.analysis.FileHistory;
import io.layerwise.report.Renderer;
import io.layerwise.report.ReportOptions;
import java.io.IOException;

/** What every layer did to one path. */
public final class FileHistoryJson implements Renderer<FileHistory> {
  @Override
  public void write(FileHistory subject, ReportOptions options, Appendable out) throws IOException {
    out.append("\n");
  }
}
