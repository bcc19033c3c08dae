package io.layerwise.cli;

import io.layerwise.cli.OutputTarget.Format;
import io.layerwise.report.CheckReport;
import io.layerwise.report.Renderer;
import io.layerwise.report.github.CheckAnnotations;
import io.layerwise.report.json.CheckJson;
import io.layerwise.report.json.CodeQualityJson;
import io.layerwise.report.junit.CheckJunit;
import io.layerwise.report.markdown.CheckMarkdown;
import io.layerwise.report.sarif.CheckSarif;
import io.layerwise.report.text.CheckText;

/** What a check is written as. */
final class CheckFormats {
  private CheckFormats() {}

  static Format[] all() {
    return new Format[] {
      Format.TEXT,
      Format.JSON,
      Format.MARKDOWN,
      Format.HTML,
      Format.SARIF,
      Format.JUNIT,
      Format.GITLAB,
      Format.GITHUB
    };
  }

  static Renderer<CheckReport> renderer(Format format, Check check) {
    return switch (format) {
      case JSON -> new CheckJson();
      case MARKDOWN -> new CheckMarkdown();
      case HTML -> check.page().orElseThrow();
      case SARIF -> new CheckSarif(Version.number().orElse(""));
      case JUNIT -> new CheckJunit();
      case GITLAB -> new CodeQualityJson();
      case GITHUB -> new CheckAnnotations();
      case TEXT, CSV, CYCLONEDX, DOCKERFILE, DIFF -> new CheckText();
    };
  }
}
