package io.layerwise.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.layerwise.history.Instruction;
import io.layerwise.practice.KnownAs;
import io.layerwise.practice.Observation;
import io.layerwise.practice.Practice;
import io.layerwise.practice.PracticeResult;
import io.layerwise.practice.PracticeResults;
import io.layerwise.practice.Source;
import io.layerwise.practice.Where;
import io.layerwise.report.ReportOptions;
import java.io.IOException;

/** Practices and what was observed of them, in the order of the catalogue. */
final class PracticeRows {
  private PracticeRows() {}

  static void write(JsonGenerator json, PracticeResults results, ReportOptions options)
      throws IOException {
    json.writeArrayFieldStart("practices");
    for (PracticeResult result : results.results()) {
      write(json, result, options.rowsIfCut());
    }
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, PracticeResult result, int most)
      throws IOException {
    Practice practice = result.practice();
    json.writeStartObject();
    json.writeStringField("code", practice.code().id());
    json.writeStringField("title", practice.title());
    json.writeStringField("state", result.state().label());
    json.writeStringField("severity", result.severity().label());
    json.writeArrayFieldStart("sources");
    for (Source source : practice.sources()) {
      json.writeString(source.label());
    }
    json.writeEndArray();
    json.writeArrayFieldStart("knownAs");
    for (KnownAs known : practice.knownAs()) {
      json.writeStartObject();
      json.writeStringField("tool", known.tool().label());
      json.writeStringField("id", known.id());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("observations");
    for (Observation observation : result.observations().stream().limit(most).toList()) {
      write(json, observation);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Observation observation) throws IOException {
    Where where = observation.where();
    json.writeStartObject();
    json.writeStringField("state", observation.state().label());
    json.writeStringField("severity", observation.severity().label());
    json.writeStringField("source", observation.source().label());
    json.writeStringField("evidence", observation.evidence());
    JsonReport.number(json, "layer", where.layer());
    JsonReport.text(json, "instruction", where.instruction().map(Instruction::text));
    JsonReport.text(json, "path", where.path());
    JsonReport.text(json, "file", where.file());
    JsonReport.number(json, "line", where.line());
    JsonReport.text(json, "service", where.service());
    json.writeStringField("change", observation.change());
    json.writeEndObject();
  }
}
