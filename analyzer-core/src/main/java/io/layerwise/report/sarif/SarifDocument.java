package io.layerwise.report.sarif;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.layerwise.finding.Severity;
import io.layerwise.report.AppendableWriter;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A log as a SARIF document of one run. All but ASCII is escaped: so no text of an image reaches a
 * terminal as anything but itself.
 */
final class SarifDocument {
  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
  private static final String VERSION = "2.1.0";

  private static final JsonFactory JSON =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private final JsonGenerator json;
  private final Map<String, Integer> ruleIndexes = new HashMap<>();

  /** How often each fingerprint was written. */
  private final Map<String, Integer> occurrences = new HashMap<>();

  private SarifDocument(JsonGenerator json) {
    this.json = json;
  }

  /**
   * @param toolVersion of the program that writes it; may be empty
   */
  static void write(SarifLog log, String toolVersion, Appendable out) throws IOException {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    try (JsonGenerator json = JSON.createGenerator(new AppendableWriter(out))) {
      json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(indenter));
      new SarifDocument(json).write(log, toolVersion);
    }
    out.append('\n');
  }

  private void write(SarifLog log, String toolVersion) throws IOException {
    json.writeStartObject();
    json.writeStringField("$schema", SCHEMA);
    json.writeStringField("version", VERSION);
    json.writeArrayFieldStart("runs");
    json.writeStartObject();
    writeTool(log, toolVersion);
    writeInvocation(log);
    json.writeArrayFieldStart("results");
    for (SarifResult result : log.results()) {
      write(result);
    }
    json.writeEndArray();
    json.writeStringField("columnKind", "utf16CodeUnits");
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writeTool(SarifLog log, String toolVersion) throws IOException {
    Map<String, SarifRule> rules = new LinkedHashMap<>();
    log.results().forEach(result -> rules.putIfAbsent(result.rule().id(), result.rule()));
    json.writeObjectFieldStart("tool");
    json.writeObjectFieldStart("driver");
    json.writeStringField("name", "layerwise");
    if (!toolVersion.isEmpty()) {
      json.writeStringField("version", toolVersion);
    }
    json.writeArrayFieldStart("rules");
    SarifRules writer = new SarifRules(json);
    for (SarifRule rule : rules.values()) {
      ruleIndexes.put(rule.id(), ruleIndexes.size());
      writer.write(rule);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private void writeInvocation(SarifLog log) throws IOException {
    json.writeArrayFieldStart("invocations");
    json.writeStartObject();
    json.writeBooleanField("executionSuccessful", true);
    json.writeArrayFieldStart("toolExecutionNotifications");
    for (String note : log.notes()) {
      json.writeStartObject();
      json.writeStringField("level", "warning");
      writeText("message", note);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  private void write(SarifResult result) throws IOException {
    String id = result.rule().id();
    json.writeStartObject();
    json.writeStringField("ruleId", id);
    json.writeNumberField("ruleIndex", ruleIndexes.getOrDefault(id, -1));
    json.writeStringField("level", level(result.severity()));
    writeText("message", result.message());
    json.writeArrayFieldStart("locations");
    write(result.place());
    json.writeEndArray();
    int occurrence = occurrences.merge(result.fingerprint(), 1, Integer::sum);
    json.writeObjectFieldStart("partialFingerprints");
    json.writeStringField("primaryLocationLineHash", result.fingerprint() + ":" + occurrence);
    json.writeEndObject();
    if (!result.suppression().isEmpty()) {
      json.writeArrayFieldStart("suppressions");
      json.writeStartObject();
      json.writeStringField("kind", "inSource");
      json.writeStringField("justification", result.suppression());
      json.writeEndObject();
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  /** Code scanning shows a result at a line, so what has none is at the first. */
  private void write(SarifPlace place) throws IOException {
    int line = place.line().orElse(1);
    json.writeStartObject();
    json.writeObjectFieldStart("physicalLocation");
    json.writeObjectFieldStart("artifactLocation");
    json.writeStringField("uri", place.uri());
    json.writeEndObject();
    json.writeObjectFieldStart("region");
    json.writeNumberField("startLine", line);
    json.writeNumberField("startColumn", 1);
    json.writeNumberField("endLine", line);
    json.writeEndObject();
    json.writeEndObject();
    if (!place.logical().isEmpty()) {
      json.writeArrayFieldStart("logicalLocations");
      json.writeStartObject();
      json.writeStringField("fullyQualifiedName", place.logical());
      json.writeEndObject();
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private void writeText(String field, String text) throws IOException {
    json.writeObjectFieldStart(field);
    json.writeStringField("text", text);
    json.writeEndObject();
  }

  static String level(Severity severity) {
    return switch (severity) {
      case CRITICAL, HIGH -> "error";
      case MEDIUM -> "warning";
      case LOW -> "note";
    };
  }
}
