package io.layerwise.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.layerwise.policy.Baseline;
import io.layerwise.policy.Baseline.Part;
import io.layerwise.report.Renderer;
import io.layerwise.report.ReportOptions;
import java.io.IOException;
import java.util.List;

/**
 * The file of a baseline, as {@code baseline.schema.json} describes it; {@link Baseline#parse}
 * reads it.
 */
public final class BaselineJson implements Renderer<Baseline> {
  @Override
  public void write(Baseline baseline, ReportOptions options, Appendable out) throws IOException {
    JsonReport.write(
        out,
        Baseline.SCHEMA,
        json -> {
          json.writeStringField("imageId", baseline.imageId());
          json.writeObjectFieldStart("totals");
          json.writeNumberField("layerBytes", baseline.layerBytes());
          json.writeNumberField("blobBytes", baseline.blobBytes());
          json.writeNumberField("contentBytes", baseline.contentBytes());
          json.writeNumberField("deadBytes", baseline.deadBytes());
          json.writeEndObject();
          write(json, "layers", "instruction", baseline.layers());
          write(json, "directories", "path", baseline.directories());
          json.writeArrayFieldStart("findings");
          for (Baseline.Known known : baseline.known()) {
            json.writeStartObject();
            json.writeStringField("id", known.id());
            json.writeStringField("fingerprint", known.fingerprint());
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }

  private static void write(JsonGenerator json, String field, String name, List<Part> parts)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (Part part : parts) {
      json.writeStartObject();
      json.writeStringField(name, part.name());
      json.writeNumberField("bytes", part.bytes());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
