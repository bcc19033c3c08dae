package io.layerwise.report.sarif;

import com.fasterxml.jackson.core.JsonGenerator;
import io.layerwise.finding.Severity;
import java.io.IOException;
import java.util.Locale;

/** Writes what rules are. */
final class SarifRules {
  private final JsonGenerator json;

  SarifRules(JsonGenerator json) {
    this.json = json;
  }

  void write(SarifRule rule) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", rule.id());
    json.writeStringField("name", name(rule.id()));
    writeMessage("shortDescription", rule.title());
    writeMessage("fullDescription", rule.explanation());
    json.writeObjectFieldStart("help");
    json.writeStringField("text", help(rule, "", ""));
    json.writeStringField("markdown", help(rule, "```\n", "\n```"));
    json.writeEndObject();
    json.writeObjectFieldStart("defaultConfiguration");
    json.writeStringField("level", SarifDocument.level(rule.severity()));
    json.writeEndObject();
    writeProperties(rule);
    json.writeEndObject();
  }

  private void writeProperties(SarifRule rule) throws IOException {
    json.writeObjectFieldStart("properties");
    json.writeArrayFieldStart("tags");
    for (String tag : rule.tags()) {
      json.writeString(tag);
    }
    json.writeEndArray();
    json.writeStringField("problem.severity", problem(rule.severity()));
    if (rule.security()) {
      json.writeStringField("security-severity", score(rule.severity()));
    }
    json.writeEndObject();
  }

  private void writeMessage(String field, String text) throws IOException {
    json.writeObjectFieldStart(field);
    json.writeStringField("text", text);
    json.writeEndObject();
  }

  private static String help(SarifRule rule, String open, String close) {
    if (rule.before().isEmpty() && rule.after().isEmpty()) {
      return rule.explanation();
    }
    return rule.explanation()
        + ("\n\nBefore:\n\n" + open + rule.before() + close)
        + ("\n\nAfter:\n\n" + open + rule.after() + close);
  }

  /** {@code user-root} is {@code UserRoot}. */
  private static String name(String id) {
    StringBuilder name = new StringBuilder();
    for (String word : id.split("-", -1)) {
      name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
    }
    return name.toString();
  }

  private static String problem(Severity severity) {
    return switch (severity) {
      case CRITICAL, HIGH -> "error";
      case MEDIUM -> "warning";
      case LOW -> "recommendation";
    };
  }

  /** In the middle of what GitHub takes for the same severity: critical is over 9.0. */
  private static String score(Severity severity) {
    return switch (severity) {
      case CRITICAL -> "9.5";
      case HIGH -> "8.0";
      case MEDIUM -> "5.5";
      case LOW -> "2.0";
    };
  }
}
