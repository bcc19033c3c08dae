package io.layerwise.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.layerwise.report.Renderer;
import io.layerwise.report.ReportOptions;
import io.layerwise.report.SplitReport;
import io.layerwise.stage.BaseVariant;
import io.layerwise.stage.LayerRole;
import io.layerwise.stage.PredictedPart;
import io.layerwise.stage.RebuildCost;
import io.layerwise.stage.SplitPath;
import io.layerwise.stage.StageSplit;
import java.io.IOException;
import java.util.List;

/** How an image is built in two stages, as {@code split.schema.json} describes it. */
public final class SplitJson implements Renderer<SplitReport> {
  /** The shape of the document; the number rises when a reader could break. */
  public static final String SCHEMA = "layerwise/split/1";

  /** The lists stand in the document's one object. */
  private static final int ROWS = 3;

  @Override
  public void write(SplitReport report, ReportOptions options, Appendable out) throws IOException {
    StageSplit split = report.split();
    int most = options.rowsIfCut();
    JsonReport.write(
        out,
        SCHEMA,
        ROWS,
        json -> {
          json.writeObjectFieldStart("stageSplit");
          json.writeNumberField("currentBytes", split.currentBytes());
          json.writeNumberField("predictedBytes", split.predictedBytes());
          JsonReport.text(json, "refusal", split.refusal());
          list(json, "roles", split.roles(), SplitJson::role);
          list(json, "keep", split.keep().stream().limit(most).toList(), SplitJson::path);
          list(json, "drop", split.drop().stream().limit(most).toList(), SplitJson::path);
          list(json, "parts", split.parts(), SplitJson::part);
          list(json, "notes", split.notes(), JsonGenerator::writeString);
          list(json, "variants", split.variants(), SplitJson::variant);
          list(json, "costs", split.costs(), SplitJson::cost);
          json.writeStringField("dockerfile", split.dockerfile().orElse(""));
          json.writeEndObject();
        });
  }

  /** Writes one row of a list. */
  private interface Row<T> {
    void write(JsonGenerator json, T row) throws IOException;
  }

  private static <T> void list(JsonGenerator json, String field, List<T> rows, Row<T> row)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (T one : rows) {
      row.write(json, one);
    }
    json.writeEndArray();
  }

  private static void role(JsonGenerator json, LayerRole role) throws IOException {
    json.writeStartObject();
    json.writeNumberField("layer", role.layer());
    json.writeStringField("role", role.role().label());
    json.writeStringField("evidence", role.evidence());
    json.writeEndObject();
  }

  private static void path(JsonGenerator json, SplitPath path) throws IOException {
    json.writeStartObject();
    json.writeStringField("path", path.path());
    json.writeNumberField("bytes", path.bytes());
    json.writeStringField("why", path.why());
    json.writeEndObject();
  }

  private static void part(JsonGenerator json, PredictedPart part) throws IOException {
    json.writeStartObject();
    json.writeStringField("line", part.line());
    json.writeNumberField("bytes", part.bytes());
    json.writeBooleanField("exact", part.exact());
    json.writeEndObject();
  }

  private static void variant(JsonGenerator json, BaseVariant variant) throws IOException {
    json.writeStartObject();
    json.writeStringField("base", variant.base());
    json.writeNumberField("predictedBytes", variant.predictedBytes());
    json.writeStringField("why", variant.why());
    json.writeEndObject();
  }

  private static void cost(JsonGenerator json, RebuildCost cost) throws IOException {
    json.writeStartObject();
    json.writeStringField("change", cost.change());
    json.writeNumberField("nowBytes", cost.nowBytes());
    json.writeNumberField("afterBytes", cost.afterBytes());
    json.writeEndObject();
  }
}
