package io.layerwise.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.layerwise.analysis.FileHistory;
import io.layerwise.analysis.FileHistory.Cause;
import io.layerwise.analysis.FileHistory.Event;
import io.layerwise.history.Instruction;
import io.layerwise.report.Renderer;
import io.layerwise.report.ReportOptions;
import java.io.IOException;

/** What every layer did to one path, as {@code file-history.schema.json} describes it. */
public final class FileHistoryJson implements Renderer<FileHistory> {
  /** The shape of the document; the number rises when a reader could break. */
  public static final String SCHEMA = "layerwise/file-history/1";

  @Override
  public void write(FileHistory history, ReportOptions options, Appendable out) throws IOException {
    JsonReport.write(
        out,
        SCHEMA,
        json -> {
          json.writeStringField("path", history.path());
          json.writeArrayFieldStart("events");
          for (Event event : history.events()) {
            write(json, event);
          }
          json.writeEndArray();
        });
  }

  private static void write(JsonGenerator json, Event event) throws IOException {
    json.writeStartObject();
    json.writeNumberField("layer", event.layer());
    json.writeStringField("action", event.action().label());
    JsonReport.text(json, "cause", event.cause().map(Cause::label));
    JsonReport.text(json, "causePath", event.causePath());
    JsonReport.text(json, "instruction", event.instruction().map(Instruction::text));
    json.writeFieldName("file");
    if (event.file().isPresent()) {
      FileRowJson.write(json, event.file().get());
    } else {
      json.writeNull();
    }
    json.writeEndObject();
  }
}
