package io.layerwise.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.layerwise.finding.Recommendation;
import io.layerwise.policy.Grown;
import io.layerwise.policy.Issue;
import io.layerwise.policy.Limit;
import io.layerwise.policy.Measure;
import io.layerwise.policy.Quantity;
import io.layerwise.policy.RuleResult;
import io.layerwise.policy.UndecidedPractice;
import io.layerwise.policy.Verdict.IgnoredIssue;
import io.layerwise.report.CheckReport;
import io.layerwise.report.Renderer;
import io.layerwise.report.ReportOptions;
import java.io.IOException;
import java.util.Optional;

/** What a check came to, as {@code check.schema.json} describes it; lists are never cut. */
public final class CheckJson implements Renderer<CheckReport> {
  /** The shape of the document; the number rises when a reader could break. */
  public static final String SCHEMA = "layerwise/check/1";

  /** An issue is about more paths than anybody reads. */
  private static final int MOST_PATHS = 20;

  @Override
  public void write(CheckReport report, ReportOptions options, Appendable out) throws IOException {
    JsonReport.write(
        out,
        SCHEMA,
        json -> {
          ImageJson.write(json, report.analysis());
          JsonReport.text(json, "base", report.base());
          json.writeStringField("verdict", report.verdict().outcome().label());
          json.writeArrayFieldStart("rules");
          for (RuleResult result : report.verdict().results()) {
            write(json, result);
          }
          json.writeEndArray();
          json.writeArrayFieldStart("findings");
          for (Issue issue : report.verdict().issues()) {
            json.writeStartObject();
            writeFields(json, issue);
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeArrayFieldStart("ignored");
          for (IgnoredIssue ignored : report.verdict().ignored()) {
            json.writeStartObject();
            writeFields(json, ignored.issue());
            json.writeStringField("reason", ignored.ignore().reason());
            json.writeStringField("origin", ignored.ignore().origin().toString());
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeArrayFieldStart("undecided");
          for (UndecidedPractice practice : report.verdict().undecided()) {
            json.writeStartObject();
            json.writeStringField("id", practice.id());
            json.writeStringField("evidence", practice.evidence());
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeArrayFieldStart("warnings");
          for (String warning : report.verdict().warnings()) {
            json.writeString(warning);
          }
          json.writeEndArray();
        });
  }

  private static void write(JsonGenerator json, RuleResult result) throws IOException {
    json.writeStartObject();
    json.writeStringField("rule", result.budget().measure().label());
    Optional<String> subject = Optional.of(result.budget().subject());
    JsonReport.text(json, "subject", subject.filter(text -> !text.isEmpty()));
    json.writeStringField("outcome", result.outcome().label());
    boolean severity = result.budget().measure() == Measure.FAIL_ON;
    Optional<Quantity> limit = result.limit().map(Limit::quantity);
    JsonReport.text(json, "severity", limit.filter(one -> severity).map(Quantity::text));
    if (severity && limit.isPresent()) {
      int found = result.issues().size();
      quantity(json, "limit", Optional.of(Quantity.count(0)));
      quantity(json, "actual", Optional.of(Quantity.count(found)));
      quantity(json, "margin", Optional.of(Quantity.count(-found)));
    } else {
      quantity(json, "limit", limit);
      quantity(json, "actual", result.actual());
      quantity(json, "margin", result.margin());
    }
    json.writeStringField("detail", result.detail());
    json.writeStringField("origin", result.origin().toString());
    json.writeArrayFieldStart("grown");
    for (Grown grown : result.grown()) {
      json.writeStartObject();
      json.writeStringField("kind", grown.kind().label());
      json.writeStringField("place", grown.place());
      json.writeNumberField("before", grown.before());
      json.writeNumberField("after", grown.after());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("changes");
    for (Recommendation change : result.recommendations()) {
      json.writeStartObject();
      json.writeNumberField("bytes", change.bytes());
      json.writeStringField("text", String.join(" ", change.changes()));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeNumberField("findings", result.issues().size());
    json.writeEndObject();
  }

  private static void quantity(JsonGenerator json, String field, Optional<Quantity> quantity)
      throws IOException {
    if (quantity.isEmpty()) {
      json.writeNullField(field);
      return;
    }
    json.writeObjectFieldStart(field);
    json.writeFieldName("value");
    json.writeNumber(quantity.get().value().toPlainString());
    json.writeStringField("unit", quantity.get().unit().label());
    json.writeEndObject();
  }

  private static void writeFields(JsonGenerator json, Issue issue) throws IOException {
    json.writeStringField("id", issue.id());
    json.writeStringField("severity", issue.severity().label());
    json.writeStringField("evidence", issue.evidence());
    json.writeStringField("change", issue.change());
    json.writeStringField("place", issue.place());
    json.writeArrayFieldStart("paths");
    for (String path : issue.paths().stream().limit(MOST_PATHS).toList()) {
      json.writeString(path);
    }
    json.writeEndArray();
    JsonReport.text(json, "file", issue.file());
    JsonReport.number(json, "line", issue.line());
    json.writeStringField("fingerprint", issue.fingerprint());
    json.writeNumberField("bytes", issue.bytes());
  }
}
