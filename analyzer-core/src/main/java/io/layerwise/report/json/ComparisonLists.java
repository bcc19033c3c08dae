package io.layerwise.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.layerwise.analysis.LayerAnalysis;
import io.layerwise.comparison.ConfigChange;
import io.layerwise.comparison.FindingChange;
import io.layerwise.comparison.FindingStatus;
import io.layerwise.comparison.ImageComparison;
import io.layerwise.comparison.LayerChange;
import io.layerwise.comparison.PackageChange;
import io.layerwise.history.Instruction;
import io.layerwise.inventory.InstalledPackage;
import io.layerwise.report.ReportOptions;
import java.io.IOException;
import java.util.Optional;

/** What changed of two images, in lists. */
final class ComparisonLists {
  private final JsonGenerator json;
  private final ImageComparison comparison;
  private final ReportOptions options;

  ComparisonLists(JsonGenerator json, ImageComparison comparison, ReportOptions options) {
    this.json = json;
    this.comparison = comparison;
    this.options = options;
  }

  void write() throws IOException {
    writeLayers();
    FileChangesJson.write(json, comparison.files(), options);
    writePackages();
    writeConfig();
    json.writeObjectFieldStart("findings");
    for (FindingStatus status : FindingStatus.values()) {
      writeFindings(status);
    }
    json.writeEndObject();
  }

  private void writeLayers() throws IOException {
    json.writeArrayFieldStart("layers");
    for (LayerChange change : comparison.layers()) {
      json.writeStartObject();
      json.writeStringField("match", change.match().label());
      json.writeBooleanField("sameContent", change.sameContent());
      writeLayer("old", change.before());
      writeLayer("new", change.after());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeLayer(String field, Optional<LayerAnalysis> layer) throws IOException {
    if (layer.isEmpty()) {
      json.writeNullField(field);
      return;
    }
    LayerAnalysis known = layer.get();
    json.writeObjectFieldStart(field);
    json.writeNumberField("index", known.layer().index());
    json.writeStringField("diffId", known.layer().diffId().toString());
    JsonReport.text(json, "instruction", known.instruction().map(Instruction::text));
    json.writeNumberField("layerBytes", known.index().totals().layerBytes());
    json.writeNumberField("blobBytes", known.blobBytes());
    json.writeNumberField("contentBytes", known.bytes().content());
    json.writeNumberField("visibleBytes", known.bytes().visible());
    json.writeNumberField("deadBytes", known.bytes().dead());
    json.writeEndObject();
  }

  private void writePackages() throws IOException {
    json.writeArrayFieldStart("packages");
    for (PackageChange change : comparison.packages()) {
      json.writeStartObject();
      json.writeStringField("status", change.status().label());
      json.writeStringField("ecosystem", change.key().ecosystem().label());
      json.writeStringField("name", change.key().name());
      JsonReport.text(json, "architecture", change.key().architecture());
      json.writeNumberField("oldCopies", change.copiesBefore());
      json.writeNumberField("newCopies", change.copiesAfter());
      writePackage("old", change.before());
      writePackage("new", change.after());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writePackage(String field, Optional<InstalledPackage> found) throws IOException {
    if (found.isEmpty()) {
      json.writeNullField(field);
      return;
    }
    json.writeObjectFieldStart(field);
    json.writeStringField("version", found.get().version());
    json.writeNumberField("bytes", found.get().bytes());
    json.writeNumberField("layer", found.get().layer());
    json.writeEndObject();
  }

  private void writeConfig() throws IOException {
    json.writeArrayFieldStart("config");
    for (ConfigChange change : comparison.config()) {
      json.writeStartObject();
      json.writeStringField("name", change.name());
      JsonReport.text(json, "old", change.before());
      JsonReport.text(json, "new", change.after());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeFindings(FindingStatus status) throws IOException {
    json.writeArrayFieldStart(status.label());
    for (FindingChange change : comparison.findings(status).toList()) {
      json.writeStartObject();
      json.writeStringField("code", change.code().id());
      json.writeStringField("place", change.place());
      json.writeNumberField("oldBytes", change.bytesBefore());
      json.writeNumberField("newBytes", change.bytesAfter());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
