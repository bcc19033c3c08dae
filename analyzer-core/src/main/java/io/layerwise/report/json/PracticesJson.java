package io.layerwise.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.layerwise.practice.PracticeResults;
import io.layerwise.practice.PracticeState;
import io.layerwise.practice.Source;
import io.layerwise.report.PracticeReport;
import io.layerwise.report.Renderer;
import io.layerwise.report.ReportOptions;
import java.io.IOException;

/** What practices came to, as {@code practices.schema.json} describes it. */
public final class PracticesJson implements Renderer<PracticeReport> {
  /** The shape of the document; the number rises when a reader could break. */
  public static final String SCHEMA = "layerwise/practices/1";

  @Override
  public void write(PracticeReport report, ReportOptions options, Appendable out)
      throws IOException {
    JsonReport.write(
        out,
        SCHEMA,
        json -> {
          if (report.analysis().isPresent()) {
            ImageJson.write(json, report.analysis().get());
          } else {
            json.writeNullField("image");
          }
          json.writeArrayFieldStart("sources");
          for (Source source : report.sources()) {
            json.writeString(source.label());
          }
          json.writeEndArray();
          PracticeRows.write(json, report.results(), options);
          writeCounts(json, report.results());
          if (report.scanned().isPresent()) {
            ScanJson.write(json, report.scanned().get(), options);
          } else {
            json.writeNullField("scan");
          }
        });
  }

  private static void writeCounts(JsonGenerator json, PracticeResults results) throws IOException {
    json.writeObjectFieldStart("counts");
    for (PracticeState state : PracticeState.values()) {
      json.writeNumberField(state.label(), results.of(state).size());
    }
    json.writeEndObject();
  }
}
