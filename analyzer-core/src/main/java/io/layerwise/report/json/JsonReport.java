package io.layerwise.report.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import io.layerwise.report.AppendableWriter;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One JSON document, written as it is made. All but ASCII is escaped: so no text of an image
 * reaches a terminal as anything but itself, and a half of a surrogate pair survives.
 */
final class JsonReport {
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private JsonReport() {}

  /** Writes what is in a document. */
  interface Body {
    void write(JsonGenerator json) throws IOException;
  }

  /**
   * @param schema the name and version of the document's shape
   * @param body writes the fields behind {@code schema}
   */
  static void write(Appendable out, String schema, Body body) throws IOException {
    write(out, schema, 2, body);
  }

  /**
   * @param rows how deep the lists are that have a line for each row: 2 for fields of the document
   */
  static void write(Appendable out, String schema, int rows, Body body) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(new AppendableWriter(out))) {
      json.setPrettyPrinter(new LinePerRow(rows));
      json.writeStartObject();
      json.writeStringField("schema", schema);
      body.write(json);
      json.writeEndObject();
    }
    out.append('\n');
  }

  static void text(JsonGenerator json, String field, Optional<String> value) throws IOException {
    if (value.isPresent()) {
      json.writeStringField(field, value.get());
    } else {
      json.writeNullField(field);
    }
  }

  static void number(JsonGenerator json, String field, OptionalInt value) throws IOException {
    if (value.isPresent()) {
      json.writeNumberField(field, value.getAsInt());
    } else {
      json.writeNullField(field);
    }
  }
}
