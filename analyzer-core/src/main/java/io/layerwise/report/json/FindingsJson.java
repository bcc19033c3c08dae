package io.layerwise.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.layerwise.finding.Finding;
import io.layerwise.finding.Findings;
import io.layerwise.finding.FoundPaths;
import io.layerwise.finding.Savings;
import io.layerwise.history.Instruction;
import io.layerwise.report.Advice;
import io.layerwise.report.ReportOptions;
import java.io.IOException;
import java.util.List;

/** What was found in an image, and what that comes to. */
final class FindingsJson {
  private FindingsJson() {}

  static void write(JsonGenerator json, Findings findings, ReportOptions options)
      throws IOException {
    List<Finding> asked =
        findings.findings().stream()
            .filter(finding -> Advice.isAsked(finding, options))
            .limit(options.rowsIfCut())
            .toList();
    json.writeArrayFieldStart("findings");
    for (Finding finding : asked) {
      write(json, finding);
    }
    json.writeEndArray();
    Savings own = findings.own();
    json.writeObjectFieldStart("savings");
    json.writeNumberField("safeBytes", own.safeBytes());
    json.writeNumberField("reviewBytes", own.reviewBytes());
    json.writeNumberField("riskyBytes", own.riskyBytes());
    json.writeNumberField("deadBytes", own.deadBytes());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Finding finding) throws IOException {
    json.writeStartObject();
    json.writeStringField("code", finding.code().id());
    json.writeStringField("class", finding.wasteClass().label());
    json.writeStringField("confidence", finding.confidence().label());
    json.writeStringField("severity", finding.severity().label());
    json.writeStringField("title", finding.title());
    json.writeNumberField("bytes", finding.bytes());
    json.writeArrayFieldStart("layers");
    for (int layer : finding.layers()) {
      json.writeNumber(layer);
    }
    json.writeEndArray();
    JsonReport.text(json, "instruction", finding.instruction().map(Instruction::text));
    json.writeArrayFieldStart("paths");
    for (FoundPaths.FoundPath path : finding.paths().largest()) {
      json.writeString(path.path());
    }
    json.writeEndArray();
    json.writeStringField("change", finding.change().text());
    JsonReport.number(json, "dockerfileLine", finding.dockerfileLine());
    json.writeBooleanField("base", finding.base());
    json.writeEndObject();
  }
}
