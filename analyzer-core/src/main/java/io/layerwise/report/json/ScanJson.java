package io.layerwise.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.layerwise.history.Instruction;
import io.layerwise.report.ReportOptions;
import io.layerwise.scan.FateCount;
import io.layerwise.scan.JoinedVulnerability;
import io.layerwise.scan.ScanMismatch;
import io.layerwise.scan.ScannedImage;
import io.layerwise.scan.ScannedLayer;
import io.layerwise.scan.SeverityCount;
import io.layerwise.scan.Vulnerability;
import java.io.IOException;
import java.util.OptionalInt;

/** What scanners reported, the most severe first. */
final class ScanJson {
  private ScanJson() {}

  static void write(JsonGenerator json, ScannedImage scanned, ReportOptions options)
      throws IOException {
    json.writeObjectFieldStart("scan");
    json.writeObjectFieldStart("counts");
    for (SeverityCount count : scanned.summary().severities()) {
      counts(json, count.severity().label(), count.count());
    }
    counts(json, "total", scanned.summary().total());
    json.writeEndObject();
    json.writeNumberField("fixable", scanned.summary().fixable());
    json.writeArrayFieldStart("mismatches");
    for (ScanMismatch mismatch : scanned.mismatches()) {
      json.writeString(mismatch.text());
    }
    json.writeEndArray();
    json.writeArrayFieldStart("notes");
    for (String note : scanned.notes()) {
      json.writeString(note);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("vulnerabilities");
    for (JoinedVulnerability joined :
        scanned.vulnerabilities().stream().limit(options.rowsIfCut()).toList()) {
      write(json, joined);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void counts(JsonGenerator json, String name, FateCount count) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeNumberField("removed", count.removed());
    json.writeNumberField("stays", count.stays());
    json.writeNumberField("unknown", count.unknown());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, JoinedVulnerability joined) throws IOException {
    Vulnerability one = joined.vulnerability();
    json.writeStartObject();
    json.writeStringField("id", one.id());
    json.writeArrayFieldStart("aliases");
    for (String alias : one.aliases()) {
      json.writeString(alias);
    }
    json.writeEndArray();
    json.writeStringField("severity", one.severity().label());
    json.writeStringField("package", one.reportedPackage().name());
    json.writeStringField("version", one.reportedPackage().version());
    json.writeStringField("type", one.reportedPackage().type());
    JsonReport.text(json, "fixedVersion", one.fixedVersion());
    json.writeStringField("title", one.title());
    JsonReport.text(json, "url", one.url());
    json.writeStringField("joinedBy", joined.way().label());
    JsonReport.number(
        json,
        "layer",
        joined.layer().map(layer -> OptionalInt.of(layer.index())).orElse(OptionalInt.empty()));
    JsonReport.text(
        json,
        "instruction",
        joined.layer().flatMap(ScannedLayer::instruction).map(Instruction::text));
    json.writeStringField("fate", joined.fate().label());
    json.writeStringField("reason", joined.reason());
    json.writeEndObject();
  }
}
