package io.layerwise.report.text;

import io.layerwise.practice.Observation;
import io.layerwise.practice.Practice;
import io.layerwise.practice.PracticeResult;
import io.layerwise.practice.PracticeState;
import io.layerwise.report.Columns;
import io.layerwise.report.Cut;
import io.layerwise.report.PracticeReport;
import io.layerwise.report.PracticeWording;
import io.layerwise.report.RankedPractices;
import io.layerwise.report.Renderer;
import io.layerwise.report.ReportOptions;
import java.io.IOException;
import java.util.List;

/**
 * What practices came to, for a terminal. What fails, is ignored or is not known is told with its
 * observations, three a practice unless the reader said otherwise; all else in a line each.
 */
public final class PracticesText implements Renderer<PracticeReport> {
  private static final int STATE = 8;
  private static final int SEVERITY = 9;
  private static final int INDENT = 4;
  private static final int MOST_OBSERVATIONS = 3;

  @Override
  public void write(PracticeReport report, ReportOptions options, Appendable out)
      throws IOException {
    Page page = new Page(out, options);
    if (report.analysis().isPresent()) {
      new SummarySection(page, report.analysis().get()).write();
    }
    page.wrapped(0, "practices, by: " + PracticeWording.sources(report));
    List<PracticeResult> ranked = RankedPractices.of(report.results());
    int code = longestCode(ranked);
    for (int i = 0; i < ranked.size(); i++) {
      PracticeState state = ranked.get(i).state();
      if (i == 0 || state != ranked.get(i - 1).state()) {
        out.append('\n');
      }
      row(page, ranked.get(i), code);
    }
    out.append('\n');
    page.wrapped(0, PracticeWording.sums(report.results()));
    if (report.scanned().isPresent()) {
      new ScanSection(page, report.scanned().get()).write();
    }
  }

  private static int longestCode(List<PracticeResult> results) {
    return results.stream()
        .mapToInt(result -> result.practice().code().id().length())
        .max()
        .orElse(0);
  }

  private static void row(Page page, PracticeResult result, int longestCode) throws IOException {
    Practice practice = result.practice();
    boolean told = result.state().compareTo(PracticeState.PASS) > 0;
    page.line(
        new Span(Columns.left(PracticeWording.state(result.state()), STATE), ink(result.state())),
        Span.of(Columns.left(result.severity().label(), SEVERITY)),
        Span.of(Columns.left(practice.code().id(), longestCode) + "  "),
        Span.of(told ? practice.title() : PracticeWording.evidence(result.observations().get(0))));
    if (told) {
      observations(page, result);
    }
  }

  private static Ink ink(PracticeState state) {
    return switch (state) {
      case FAIL -> Ink.RED;
      case UNKNOWN -> Ink.YELLOW;
      case PASS -> Ink.GREEN;
      case IGNORED, SKIPPED -> Ink.PLAIN;
    };
  }

  private static void observations(Page page, PracticeResult result) throws IOException {
    ReportOptions options = page.options();
    List<Observation> told = options.all() ? result.observations() : result.deciding();
    int most = options.all() ? told.size() : options.top().orElse(MOST_OBSERVATIONS);
    Cut<Observation> cut = Cut.of(told, most, observation -> 0);
    for (Observation observation : cut.rows()) {
      String state =
          observation.state() == result.state() ? "" : observation.state().label() + ": ";
      page.line(" ".repeat(INDENT) + PracticeWording.place(observation));
      page.wrapped(INDENT + 2, state + PracticeWording.evidence(observation));
      if (observation.state() == PracticeState.FAIL && !observation.change().isEmpty()) {
        page.wrapped(INDENT + 2, "- " + PracticeWording.change(observation));
      }
    }
    if (cut.omitted() > 0) {
      page.line(" ".repeat(INDENT) + "… and " + cut.omitted() + " more");
    }
  }
}
