package io.layerwise.report.text;

import io.layerwise.analysis.FileListing;
import io.layerwise.analysis.FileRow;
import io.layerwise.analysis.Sizes;
import io.layerwise.oci.Quoted;
import io.layerwise.report.Columns;
import io.layerwise.report.Renderer;
import io.layerwise.report.ReportOptions;
import io.layerwise.tar.EntryType;
import java.io.IOException;

/** Path versions, a line each. */
public final class FilesText implements Renderer<FileListing> {

  @Override
  public void write(FileListing files, ReportOptions options, Appendable out) throws IOException {
    Page page = new Page(out, options);
    page.line(Span.bold(start("layer", "fate", "type", "mode", "owner", "size") + "path"));
    for (FileRow row : files) {
      write(row, page);
    }
  }

  private static void write(FileRow row, Page page) throws IOException {
    String start = start(row);
    String target = row.linkTarget().map(to -> " -> " + Quoted.escaped(to)).orElse("");
    String path = Quoted.escaped(row.path());
    // The path matters more than where it leads: the line's end is cut.
    page.line(Span.of(start + page.path(path, Columns.of(start)) + target));
  }

  /** All columns of a row before its path. */
  private static String start(FileRow row) {
    String fate =
        row.fate().label() + (row.killedBy().isPresent() ? " by " + row.killedBy().getAsInt() : "");
    return start(
        Integer.toString(row.layer()),
        fate,
        type(row.type()),
        row.metadata().octalMode(),
        row.metadata().owner(),
        Sizes.of(row.size()));
  }

  private static String type(EntryType type) {
    return switch (type) {
      case CHARACTER_DEVICE -> "chardev";
      case BLOCK_DEVICE -> "blockdev";
      case FILE, DIRECTORY, SYMLINK, HARD_LINK, FIFO -> type.label();
    };
  }

  private static String start(
      String layer, String fate, String type, String mode, String owner, String size) {
    return Columns.right(layer, 5)
        + "  "
        + Columns.left(fate, 17)
        + " "
        + Columns.left(type, 9)
        + "  "
        + Columns.left(mode, 4)
        + "  "
        + Columns.left(owner, 9)
        + " "
        + Columns.right(size, 8)
        + "  ";
  }
}
