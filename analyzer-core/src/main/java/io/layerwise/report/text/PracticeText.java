package io.layerwise.report.text;

import io.layerwise.practice.KnownAs;
import io.layerwise.practice.Practice;
import io.layerwise.practice.Source;
import io.layerwise.report.Renderer;
import io.layerwise.report.ReportOptions;
import java.io.IOException;
import java.util.stream.Collectors;

/** What one practice means, for a terminal. */
public final class PracticeText implements Renderer<Practice> {
  @Override
  public void write(Practice practice, ReportOptions options, Appendable out) throws IOException {
    Page page = new Page(out, options);
    page.line(Span.bold(practice.code() + ": " + practice.title()));
    String sources =
        practice.sources().stream().map(Source::label).collect(Collectors.joining(", "));
    page.wrapped(0, "practice, " + practice.severity().label() + ", decided by " + sources);
    if (!practice.knownAs().isEmpty()) {
      page.wrapped(
          0,
          "known as "
              + practice.knownAs().stream()
                  .map(PracticeText::name)
                  .collect(Collectors.joining(", ")));
    }
    CatalogueEntryText.writeMeaning(page, practice.entry(), out);
  }

  private static String name(KnownAs known) {
    return known.tool().label() + " " + known.id();
  }
}
