package io.layerwise.report.text;

import io.layerwise.analysis.FileTree;
import io.layerwise.analysis.FileTree.Branch;
import io.layerwise.analysis.FileTree.Line;
import io.layerwise.analysis.FileTree.Omitted;
import io.layerwise.analysis.Sizes;
import io.layerwise.oci.Quoted;
import io.layerwise.report.Columns;
import io.layerwise.report.Renderer;
import io.layerwise.report.ReportOptions;
import java.io.IOException;

/** Directories and files with their bytes, indented by depth. */
public final class FileTreeText implements Renderer<FileTree> {
  private static final int SIZE = 10;
  private static final int PERCENT = 8;

  @Override
  public void write(FileTree tree, ReportOptions options, Appendable out) throws IOException {
    Page page = new Page(out, options);
    long total = tree.bytes();
    page.line(
        Span.bold(Columns.right("size", SIZE) + Columns.right("of total", PERCENT + 2) + "  path"));
    for (Line line : tree.lines()) {
      if (line instanceof Branch branch) {
        write(branch, total, page);
      } else if (line instanceof Omitted omitted) {
        page.line(
            start(omitted.bytes(), total, omitted.depth())
                + "… "
                + Sizes.count(omitted.children(), "other"));
      }
    }
  }

  private static void write(Branch branch, long total, Page page) throws IOException {
    boolean root = branch.depth() == 0;
    String name = Quoted.escaped(branch.name()) + (branch.directory() && !root ? "/" : "");
    String files = branch.directory() ? " (" + Sizes.count(branch.files(), "file") + ")" : "";
    String start = start(branch.bytes(), total, branch.depth());
    String shown = page.path(name, Columns.of(start) + Columns.of(files));
    page.line(
        Span.of(start), branch.directory() ? Span.bold(shown) : Span.of(shown), Span.of(files));
  }

  private static String start(long bytes, long total, int depth) {
    return Columns.right(Sizes.of(bytes), SIZE)
        + Columns.right(Sizes.percent(bytes, total), PERCENT + 2)
        + "  "
        + "  ".repeat(Math.min(depth, 40));
  }
}
