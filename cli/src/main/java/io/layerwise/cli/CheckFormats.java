package io.layerwise.cli;

import io.layerwise.cli.OutputTarget.Format;
import io.layerwise.report.CheckReport;
import io.layerwise.report.Renderer;
import io.layerwise.report.ReportOptions;
import io.layerwise.report.cyclonedx.PackagesCycloneDx;
import io.layerwise.report.github.CheckAnnotations;
import io.layerwise.report.html.CheckHtml;
import io.layerwise.report.json.CheckJson;
import io.layerwise.report.json.CodeQualityJson;
import io.layerwise.report.junit.CheckJunit;
import io.layerwise.report.markdown.CheckMarkdown;
import io.layerwise.report.sarif.CheckSarif;
import io.layerwise.report.text.CheckText;
import java.io.IOException;

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
      Format.GITHUB,
      Format.CYCLONEDX
    };
  }

  /** Whether it says what is installed. */
  static boolean tellsPackages(Format format) {
    return format == Format.HTML || format == Format.CYCLONEDX;
  }

  static void write(Format format, Check check, ReportOptions options, Appendable out)
      throws IOException {
    if (format == Format.CYCLONEDX) {
      // The same as of `layerwise packages`.
      new PackagesCycloneDx(Version.number().orElse(""))
          .write(check.software().orElseThrow(), options, out);
    } else {
      renderer(format, check).write(check.report(), options, out);
    }
  }

  private static Renderer<CheckReport> renderer(Format format, Check check) {
    return switch (format) {
      case JSON -> new CheckJson();
      case MARKDOWN -> new CheckMarkdown();
      case HTML -> new CheckHtml(check.image(), check.software().orElseThrow().inventory());
      case SARIF -> new CheckSarif(Version.number().orElse(""));
      case JUNIT -> new CheckJunit();
      case GITLAB -> new CodeQualityJson();
      case GITHUB -> new CheckAnnotations();
      case TEXT, CSV, CYCLONEDX, DOCKERFILE, DIFF -> new CheckText();
    };
  }
}
