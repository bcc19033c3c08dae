package io.layerwise.report.text;

import io.layerwise.analysis.FileTree;
import io.layerwise.report.Renderer;
import io.layerwise.report.ReportOptions;
import java.io.IOException;

/** Directories and their bytes as a tree. */
public final class FileTreeText implements Renderer<FileTree> {
  @Override
  public void write(FileTree subject, ReportOptions options, Appendable out) throws IOException {
    out.append("\n");
  }
}
