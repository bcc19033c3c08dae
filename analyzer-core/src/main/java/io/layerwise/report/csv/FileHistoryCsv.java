package io.layerwise.report.csv;

import io.layerwise.analysis.FileHistory;
import io.layerwise.analysis.FileHistory.Cause;
import io.layerwise.analysis.FileHistory.Event;
import io.layerwise.analysis.FileRow;
import io.layerwise.history.Instruction;
import io.layerwise.report.Renderer;
import io.layerwise.report.ReportOptions;
import java.io.IOException;

/** What every layer did to one path, as CSV. */
public final class FileHistoryCsv implements Renderer<FileHistory> {

  @Override
  public void write(FileHistory history, ReportOptions options, Appendable out) throws IOException {
    CsvRow csv = new CsvRow(out);
    csv.header(
        "path",
        "layer",
        "action",
        "cause",
        "causePath",
        "type",
        "size",
        "mode",
        "uid",
        "gid",
        "instruction");
    for (Event event : history.events()) {
      csv.text(history.path()).number(event.layer()).text(event.action().label());
      csv.text(event.cause().map(Cause::label).orElse("")).text(event.causePath().orElse(""));
      if (event.file().isPresent()) {
        write(csv, event.file().get());
      } else {
        csv.empty().empty().empty().empty().empty();
      }
      csv.text(event.instruction().map(Instruction::text).orElse("")).end();
    }
  }

  private static void write(CsvRow csv, FileRow file) throws IOException {
    csv.text(file.typeCode()).number(file.size()).text(file.metadata().octalMode());
    csv.number(Integer.toUnsignedLong(file.metadata().uid()));
    csv.number(Integer.toUnsignedLong(file.metadata().gid()));
  }
}
