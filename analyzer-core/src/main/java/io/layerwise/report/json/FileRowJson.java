package io.layerwise.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.layerwise.analysis.FileRow;
import java.io.IOException;

/** One path version as an object. */
final class FileRowJson {
  private FileRowJson() {}

  static void write(JsonGenerator json, FileRow row) throws IOException {
    json.writeStartObject();
    json.writeStringField("path", row.path());
    json.writeStringField("type", row.typeCode());
    json.writeNumberField("size", row.size());
    json.writeStringField("mode", row.metadata().octalMode());
    json.writeNumberField("uid", Integer.toUnsignedLong(row.metadata().uid()));
    json.writeNumberField("gid", Integer.toUnsignedLong(row.metadata().gid()));
    json.writeNumberField("mtime", row.mtime());
    json.writeNumberField("layer", row.layer());
    json.writeStringField("fate", row.fate().label());
    JsonReport.number(json, "killedBy", row.killedBy());
    JsonReport.text(json, "linkTarget", row.linkTarget());
    json.writeNumberField("links", row.links());
    json.writeNumberField("contentLayer", row.contentLayer());
    json.writeEndObject();
  }
}
