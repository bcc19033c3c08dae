package io.layerwise.report.csv;

import io.layerwise.analysis.FileListing;
import io.layerwise.analysis.FileRow;
import io.layerwise.report.Renderer;
import io.layerwise.report.ReportOptions;
import java.io.IOException;

/** Path versions as CSV, a record each behind one of names. */
public final class FilesCsv implements Renderer<FileListing> {

  @Override
  public void write(FileListing files, ReportOptions options, Appendable out) throws IOException {
    CsvRow csv = new CsvRow(out);
    csv.header(
        "path",
        "type",
        "size",
        "mode",
        "uid",
        "gid",
        "mtime",
        "layer",
        "fate",
        "killedBy",
        "linkTarget",
        "links",
        "contentLayer");
    for (FileRow row : files) {
      csv.text(row.path()).text(row.typeCode()).number(row.size());
      csv.text(row.metadata().octalMode());
      csv.number(Integer.toUnsignedLong(row.metadata().uid()));
      csv.number(Integer.toUnsignedLong(row.metadata().gid()));
      csv.number(row.mtime()).number(row.layer()).text(row.fate().label());
      if (row.killedBy().isPresent()) {
        csv.number(row.killedBy().getAsInt());
      } else {
        csv.empty();
      }
      csv.text(row.linkTarget().orElse("")).number(row.links()).number(row.contentLayer()).end();
    }
  }
}
