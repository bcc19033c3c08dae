package io.layerwise.report.csv;

import io.layerwise.analysis.FileTree;
import io.layerwise.analysis.FileTree.Branch;
import io.layerwise.analysis.FileTree.Line;
import io.layerwise.analysis.FileTree.Omitted;
import io.layerwise.report.Renderer;
import io.layerwise.report.ReportOptions;
import java.io.IOException;

/** Directories and files with their bytes as CSV; what is omitted has its directory's path. */
public final class FileTreeCsv implements Renderer<FileTree> {

  @Override
  public void write(FileTree tree, ReportOptions options, Appendable out) throws IOException {
    CsvRow csv = new CsvRow(out);
    csv.header("path", "kind", "depth", "bytes", "files");
    for (Line line : tree.lines()) {
      if (line instanceof Branch branch) {
        csv.text(branch.path()).text(branch.directory() ? "directory" : "entry");
        csv.number(branch.depth()).number(branch.bytes()).number(branch.files()).end();
      } else if (line instanceof Omitted omitted) {
        csv.text(omitted.directory()).text("omitted");
        csv.number(omitted.depth()).number(omitted.bytes()).number(omitted.files()).end();
      }
    }
  }
}
