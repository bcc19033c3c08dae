package io.layerwise.report.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import io.layerwise.finding.Fingerprint;
import io.layerwise.finding.Severity;
import io.layerwise.report.Annotation;
import io.layerwise.report.Annotations;
import io.layerwise.report.AppendableWriter;
import io.layerwise.report.CheckReport;
import io.layerwise.report.Renderer;
import io.layerwise.report.ReportOptions;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a check shows in a merge request of GitLab (GitLab documentation, "Code Quality", "Code
 * Quality report format"): a list of violations, each with a fingerprint of its own.
 */
public final class CodeQualityJson implements Renderer<CheckReport> {
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  @Override
  public void write(CheckReport report, ReportOptions options, Appendable out) throws IOException {
    Map<String, Integer> occurrences = new HashMap<>();
    try (JsonGenerator json = JSON.createGenerator(new AppendableWriter(out))) {
      json.setPrettyPrinter(new LinePerRow(1));
      json.writeStartArray();
      // GitLab has no violation without a path.
      String image = Annotations.relative(Annotations.standIn(report.analysis().image()));
      for (Annotation annotation : Annotations.of(report)) {
        int occurrence = occurrences.merge(annotation.fingerprint(), 1, Integer::sum);
        write(json, annotation, image, unique(annotation.fingerprint(), occurrence));
      }
      json.writeEndArray();
    }
    out.append('\n');
  }

  private static String unique(String fingerprint, int occurrence) {
    return occurrence == 1
        ? fingerprint
        : Fingerprint.of(List.of(fingerprint, Integer.toString(occurrence)));
  }

  private static void write(
      JsonGenerator json, Annotation annotation, String image, String fingerprint)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("description", annotation.message());
    json.writeStringField("check_name", annotation.id());
    json.writeStringField("fingerprint", fingerprint);
    json.writeStringField("severity", severity(annotation));
    json.writeObjectFieldStart("location");
    json.writeStringField("path", annotation.file().orElse(image));
    json.writeObjectFieldStart("lines");
    json.writeNumberField("begin", annotation.line());
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
  }

  /** The two worst are only for that for which the gate fails. */
  private static String severity(Annotation annotation) {
    if (annotation.fails()) {
      return annotation.severity() == Severity.CRITICAL ? "blocker" : "critical";
    }
    return switch (annotation.severity()) {
      case CRITICAL, HIGH -> "major";
      case MEDIUM -> "minor";
      case LOW -> "info";
    };
  }
}
