package io.layerwise.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.filesystem.DeadFile;
import io.layerwise.report.DeadFiles;
import io.layerwise.report.DuplicateFiles;
import io.layerwise.report.ReportOptions;
import io.layerwise.report.VisibleWeights;
import io.layerwise.report.Weight;
import io.layerwise.report.Wording;
import java.io.IOException;
import java.util.List;

/** The lists of paths in the analysis of an image. */
final class AnalysisLists {
  private final JsonGenerator json;
  private final ImageAnalysis analysis;
  private final ReportOptions options;

  AnalysisLists(JsonGenerator json, ImageAnalysis analysis, ReportOptions options) {
    this.json = json;
    this.analysis = analysis;
    this.options = options;
  }

  void write() throws IOException {
    writeDead();
    VisibleWeights weights = VisibleWeights.of(analysis, options);
    writeDirectories(weights);
    writeFiles(weights);
    writeDuplicates();
  }

  private void writeDead() throws IOException {
    json.writeArrayFieldStart("dead");
    List<DeadFile> files = DeadFiles.of(analysis, options);
    for (DeadFile file : first(files, options.rowsIfCut())) {
      json.writeStartObject();
      json.writeStringField("path", path(file.path()));
      json.writeNumberField("bytes", file.bytes());
      json.writeStringField("fate", file.fate().label());
      JsonReport.text(json, "reason", file.reason().map(Wording::code));
      json.writeNumberField("addedBy", file.addedBy());
      json.writeNumberField("killedBy", file.killedBy());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeDirectories(VisibleWeights weights) throws IOException {
    json.writeArrayFieldStart("directories");
    for (Weight directory : weights.directories(options.rows()).rows()) {
      json.writeStartObject();
      json.writeStringField("path", path(directory.node()));
      json.writeNumberField("bytes", directory.bytes());
      json.writeNumberField("files", directory.files());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeFiles(VisibleWeights weights) throws IOException {
    json.writeArrayFieldStart("largestFiles");
    for (Weight file : weights.files(options.rows()).rows()) {
      json.writeStartObject();
      json.writeStringField("path", path(file.node()));
      json.writeNumberField("bytes", file.bytes());
      json.writeNumberField("layer", weights.layer(file));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeDuplicates() throws IOException {
    json.writeArrayFieldStart("duplicates");
    List<DuplicateFiles> groups = DuplicateFiles.of(analysis, options);
    for (DuplicateFiles group : first(groups, options.rowsIfCut())) {
      json.writeStartObject();
      json.writeNumberField("bytes", group.bytes());
      json.writeNumberField("duplicateBytes", group.duplicateBytes());
      json.writeArrayFieldStart("paths");
      for (DuplicateFiles.Copy copy : group.copies()) {
        json.writeString(path(copy.node()));
      }
      json.writeEndArray();
      json.writeArrayFieldStart("layers");
      for (DuplicateFiles.Copy copy : group.copies()) {
        json.writeNumber(copy.layer());
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private String path(int node) {
    return analysis.filesystem().paths().path(node);
  }

  private static <T> List<T> first(List<T> rows, int most) {
    return rows.subList(0, Math.min(most, rows.size()));
  }
}
