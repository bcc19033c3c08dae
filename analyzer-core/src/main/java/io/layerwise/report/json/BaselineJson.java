package io.layerwise.report.json;

import io.layerwise.policy.Baseline;
import io.layerwise.report.Renderer;
import io.layerwise.report.ReportOptions;
import java.io.IOException;

/** The file of a baseline, which {@link Baseline#parse} reads. */
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
          json.writeNumberField("layers", baseline.layers());
          json.writeEndObject();
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
}
