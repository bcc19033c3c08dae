package io.layerwise.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.analysis.LayerAnalysis;
import io.layerwise.filesystem.ByteTotals;
import io.layerwise.history.BaseImage;
import io.layerwise.history.Instruction;
import io.layerwise.history.WrittenInstruction;
import io.layerwise.oci.Digest;
import io.layerwise.report.ImageReport;
import io.layerwise.report.Renderer;
import io.layerwise.report.ReportOptions;
import io.layerwise.report.Wording;
import io.layerwise.stage.StageSplit;
import java.io.IOException;
import java.util.Optional;

/**
 * Where an image's bytes went, as {@code analysis.schema.json} describes it. Totals and layers are
 * always the image's; the lists below them keep to the layer that was asked about.
 */
public final class AnalysisJson implements Renderer<ImageReport> {
  /** The shape of the document; the number rises when a reader could break. */
  public static final String SCHEMA = "layerwise/analysis/1";

  @Override
  public void write(ImageReport report, ReportOptions options, Appendable out) throws IOException {
    ImageAnalysis analysis = report.analysis();
    JsonReport.write(
        out,
        SCHEMA,
        json -> {
          ImageJson.write(json, analysis);
          writeTotals(json, analysis);
          json.writeArrayFieldStart("layers");
          for (LayerAnalysis layer : analysis.layers()) {
            writeLayer(json, layer);
          }
          json.writeEndArray();
          writeBase(json, analysis.base());
          new AnalysisLists(json, analysis, options).write();
          FindingsJson.write(json, report.findings(), options);
          writeSplit(json, report.split(), options);
          PracticeRows.write(json, report.practices(), options);
          json.writeArrayFieldStart("notes");
          for (String note : new Wording(analysis).notes()) {
            json.writeString(note);
          }
          json.writeEndArray();
        });
  }

  private static void writeTotals(JsonGenerator json, ImageAnalysis analysis) throws IOException {
    ByteTotals bytes = analysis.attribution().total();
    json.writeObjectFieldStart("totals");
    json.writeNumberField("entries", analysis.entries());
    json.writeNumberField("files", analysis.files());
    json.writeNumberField("layerBytes", analysis.layerBytes());
    json.writeNumberField("blobBytes", analysis.blobBytes());
    json.writeNumberField("overheadBytes", analysis.overheadBytes());
    writeBytes(json, bytes);
    json.writeNumberField("duplicateBytes", analysis.attribution().duplicates().bytes());
    json.writeNumberField("efficiency", bytes.efficiency());
    json.writeEndObject();
  }

  private static void writeLayer(JsonGenerator json, LayerAnalysis layer) throws IOException {
    json.writeStartObject();
    json.writeNumberField("index", layer.layer().index());
    json.writeStringField("diffId", layer.layer().diffId().toString());
    JsonReport.text(json, "digest", layer.digest().map(Digest::toString));
    json.writeStringField("mediaType", layer.mediaType());
    JsonReport.text(json, "instruction", layer.instruction().map(Instruction::text));
    Optional<String> written = layer.instruction().flatMap(AnalysisJson::written);
    if (written.isPresent()) {
      json.writeStringField("written", written.get());
    }
    json.writeBooleanField("base", layer.base());
    json.writeNumberField("entries", layer.index().totals().entries());
    json.writeNumberField("files", layer.index().totals().files());
    json.writeNumberField("layerBytes", layer.index().totals().layerBytes());
    json.writeNumberField("blobBytes", layer.blobBytes());
    json.writeBooleanField("sharesBlob", !layer.firstOfBlob());
    json.writeNumberField("overheadBytes", layer.index().totals().overheadBytes());
    writeBytes(json, layer.bytes());
    json.writeEndObject();
  }

  /** What the one line that is shown does not tell: its newlines and runs of blanks. */
  private static Optional<String> written(Instruction instruction) {
    WrittenInstruction written = WrittenInstruction.of(instruction);
    return Optional.of(written.text())
        .filter(text -> written.missing().isEmpty() && !text.equals(instruction.text()));
  }

  private static void writeBytes(JsonGenerator json, ByteTotals bytes) throws IOException {
    json.writeNumberField("contentBytes", bytes.content());
    json.writeNumberField("visibleBytes", bytes.visible());
    json.writeNumberField("overwrittenBytes", bytes.overwritten());
    json.writeNumberField("deletedBytes", bytes.deleted());
    json.writeNumberField("identicalRewriteBytes", bytes.identicalRewrite());
    json.writeNumberField("metadataOnlyRewriteBytes", bytes.metadataOnlyRewrite());
    json.writeNumberField("modifiedBytes", bytes.modified());
  }

  private static void writeSplit(JsonGenerator json, StageSplit split, ReportOptions options)
      throws IOException {
    if (options.layer().isPresent()) {
      json.writeNullField("stageSplit");
      return;
    }
    json.writeObjectFieldStart("stageSplit");
    json.writeNumberField("currentBytes", split.currentBytes());
    json.writeNumberField("predictedBytes", split.predictedBytes());
    JsonReport.text(json, "refusal", split.refusal());
    json.writeEndObject();
  }

  private static void writeBase(JsonGenerator json, Optional<BaseImage> base) throws IOException {
    if (base.isEmpty()) {
      json.writeNullField("base");
      return;
    }
    json.writeObjectFieldStart("base");
    json.writeNumberField("layers", base.get().layers());
    JsonReport.text(json, "name", base.get().name());
    json.writeStringField("evidence", base.get().evidence());
    json.writeEndObject();
  }
}
