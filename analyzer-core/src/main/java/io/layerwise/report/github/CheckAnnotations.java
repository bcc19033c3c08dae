package io.layerwise.report.github;

import io.layerwise.finding.Severity;
import io.layerwise.report.Annotation;
import io.layerwise.report.Annotations;
import io.layerwise.report.CheckReport;
import io.layerwise.report.CheckWording;
import io.layerwise.report.Renderer;
import io.layerwise.report.ReportOptions;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a check shows at the lines of a pull request: workflow commands (GitHub documentation,
 * "Workflow commands for GitHub Actions", "Setting an error message").
 */
public final class CheckAnnotations implements Renderer<CheckReport> {
  /** GitHub shows no more of a type of one step. */
  private static final int MOST_OF_A_TYPE = 10;

  @Override
  public void write(CheckReport report, ReportOptions options, Appendable out) throws IOException {
    Map<String, Integer> written = new HashMap<>();
    int omitted = 0;
    for (Annotation annotation : Annotations.of(report)) {
      String type = type(annotation);
      if (written.merge(type, 1, Integer::sum) <= MOST_OF_A_TYPE) {
        write(annotation, type, out);
      } else {
        omitted++;
      }
    }
    if (omitted > 0) {
      out.append("… and " + omitted + " more\n");
    }
    Optional<String> undecided = CheckWording.undecided(report.verdict());
    if (undecided.isPresent()) {
      out.append(undecided.get()).append('\n');
    }
    out.append(CheckWording.sums(report.verdict())).append('\n');
  }

  private static void write(Annotation annotation, String type, Appendable out) throws IOException {
    out.append("::" + type + " ");
    if (annotation.file().isPresent()) {
      out.append("file=" + property(annotation.file().get()));
      out.append(",line=" + annotation.line() + ",");
    }
    out.append("title=" + property("layerwise " + annotation.id()));
    out.append("::" + data(annotation.message())).append('\n');
  }

  /** An error is only that for which the gate fails. */
  private static String type(Annotation annotation) {
    if (annotation.fails()) {
      return "error";
    }
    return annotation.severity() == Severity.LOW ? "notice" : "warning";
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
