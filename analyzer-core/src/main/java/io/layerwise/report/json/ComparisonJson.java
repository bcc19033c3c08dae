package io.layerwise.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.layerwise.comparison.ByteChange;
import io.layerwise.comparison.ByteExplanation;
import io.layerwise.comparison.ImageComparison;
import io.layerwise.comparison.PackageVersions;
import io.layerwise.comparison.PullCost;
import io.layerwise.comparison.RebuiltLayer;
import io.layerwise.comparison.TotalChange;
import io.layerwise.finding.WasteClass;
import io.layerwise.history.Instruction;
import io.layerwise.report.ComparisonReport;
import io.layerwise.report.Renderer;
import io.layerwise.report.ReportOptions;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** What differs between two images, as {@code comparison.schema.json} describes it. */
public final class ComparisonJson implements Renderer<ComparisonReport> {
  /** The shape of the document; the number rises when a reader could break. */
  public static final String SCHEMA = "layerwise/comparison/1";

  @Override
  public void write(ComparisonReport report, ReportOptions options, Appendable out)
      throws IOException {
    ImageComparison comparison = report.comparison();
    JsonReport.write(
        out,
        SCHEMA,
        json -> {
          ImageJson.write(json, "old", comparison.before());
          ImageJson.write(json, "new", comparison.after());
          json.writeObjectFieldStart("identity");
          json.writeStringField("kind", comparison.identity().kind().label());
          json.writeNumberField("sharedLayers", comparison.identity().sharedLayers());
          json.writeEndObject();
          writeTotals(json, comparison.totals());
          writePull(json, comparison.pull());
          writeWhy(json, comparison.bytes());
          new ComparisonLists(json, comparison, options).write();
        });
  }

  private static void writeTotals(JsonGenerator json, List<TotalChange> totals) throws IOException {
    json.writeObjectFieldStart("totals");
    writeTotals(json, "old", totals, TotalChange::before);
    writeTotals(json, "new", totals, TotalChange::after);
    writeTotals(json, "delta", totals, TotalChange::delta);
    json.writeEndObject();
  }

  private static void writeTotals(
      JsonGenerator json, String field, List<TotalChange> totals, ToLongFunction<TotalChange> value)
      throws IOException {
    json.writeObjectFieldStart(field);
    for (TotalChange total : totals) {
      json.writeNumberField(total.total().label(), value.applyAsLong(total));
    }
    json.writeEndObject();
  }

  private static void writePull(JsonGenerator json, PullCost pull) throws IOException {
    json.writeObjectFieldStart("pull");
    json.writeNumberField("newBlobs", pull.layers().size());
    json.writeNumberField("newBlobBytes", pull.blobBytes());
    json.writeNumberField("contentBytes", pull.contentBytes());
    json.writeNumberField("alreadyHeldBytes", pull.alreadyHeldBytes());
    json.writeArrayFieldStart("rebuiltForNothing");
    for (RebuiltLayer rebuilt : pull.rebuiltForNothing()) {
      json.writeStartObject();
      json.writeNumberField("layer", rebuilt.layer().layer().index());
      JsonReport.text(json, "instruction", rebuilt.layer().instruction().map(Instruction::text));
      json.writeNumberField("bytes", rebuilt.bytes());
      json.writeNumberField("files", rebuilt.files());
      json.writeArrayFieldStart("causes");
      for (RebuiltLayer.Share share : rebuilt.causes()) {
        json.writeStartObject();
        json.writeStringField("cause", share.cause().label());
        json.writeNumberField("bytes", share.bytes());
        json.writeNumberField("files", share.files());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void writeWhy(JsonGenerator json, ByteExplanation bytes) throws IOException {
    json.writeObjectFieldStart("why");
    writeWhy(json, "byDirectory", bytes.directories(), Function.identity());
    writeWhy(json, "byPackage", bytes.packages(), ComparisonJson::name);
    writeWhy(json, "byClass", bytes.classes(), WasteClass::label);
    writeWhy(json, "byInstruction", bytes.instructions(), Function.identity());
    json.writeEndObject();
  }

  private static String name(PackageVersions versions) {
    return versions.key().toString();
  }

  private static <K> void writeWhy(
      JsonGenerator json, String field, List<ByteChange<K>> rows, Function<K, String> name)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (ByteChange<K> row : rows) {
      json.writeStartObject();
      JsonReport.text(json, "name", row.subject().map(name));
      json.writeNumberField("visibleDelta", row.visibleDelta());
      json.writeNumberField("deadDelta", row.deadDelta());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
