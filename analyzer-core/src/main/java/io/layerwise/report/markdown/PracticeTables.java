package io.layerwise.report.markdown;

import io.layerwise.analysis.Sizes;
import io.layerwise.practice.Observation;
import io.layerwise.practice.PracticeResult;
import io.layerwise.practice.PracticeResults;
import io.layerwise.practice.PracticeState;
import io.layerwise.report.Cut;
import io.layerwise.report.PracticeWording;
import io.layerwise.report.RankedPractices;
import io.layerwise.report.ReportOptions;
import java.io.IOException;
import java.util.List;

/** The tables of practices: in the open those that fail, the rest folded. */
final class PracticeTables {
  private static final int LONGEST_PLACE = 120;
  private static final int LONGEST_TEXT = 300;

  /** Rows in the open; whoever keeps to so few practices reads on below. */
  private static final int MOST_ROWS = 20;

  private static final int MOST_OBSERVATIONS = 3;

  private final Comment comment;
  private final PracticeResults results;
  private final List<PracticeResult> failing;

  PracticeTables(Comment comment, PracticeResults results) {
    this.comment = comment;
    this.results = results;
    this.failing = RankedPractices.failing(results);
  }

  /** A row for each practice that fails, with its worst observation; nothing where none does. */
  void writeFailing() throws IOException {
    if (failing.isEmpty()) {
      return;
    }
    comment.add("\n| Severity | Practice | Where | Evidence |\n| :-- | :-- | :-- | :-- |\n");
    Cut<PracticeResult> cut = Cut.of(failing, MOST_ROWS, result -> 0);
    for (PracticeResult result : cut.rows()) {
      Observation worst = result.observations().get(0);
      int others = result.deciding().size() - 1;
      comment.add(
          row(
                  result.severity().label(),
                  practice(result),
                  place(worst) + (others == 0 ? "" : " and " + Sizes.count(others, "other place")),
                  text(PracticeWording.evidence(worst)))
              + "\n");
    }
    if (cut.omitted() > 0) {
      comment.add("\n… and " + Sizes.count(cut.omitted(), "other practice") + "\n");
    }
  }

  /** What to write instead, at each place. */
  void writeChanges(ReportOptions options) throws IOException {
    int most = options.all() ? Integer.MAX_VALUE : options.top().orElse(MOST_OBSERVATIONS);
    List<String> rows =
        failing.stream()
            .flatMap(result -> result.deciding().stream().limit(most))
            .map(PracticeTables::change)
            .toList();
    int all = failing.stream().mapToInt(result -> result.deciding().size()).sum();
    comment.table(
        "What to change: " + Sizes.count(all, "place"),
        "| Practice | Where | Evidence | Change |\n| :-- | :-- | :-- | :-- |",
        rows,
        all - rows.size());
  }

  /** A table for each other state. */
  void writeOthers() throws IOException {
    writeState("Unknown", PracticeState.UNKNOWN);
    writeState("Ignored", PracticeState.IGNORED);
    writeState("Passing", PracticeState.PASS);
    writeState("Skipped", PracticeState.SKIPPED);
  }

  private void writeState(String title, PracticeState state) throws IOException {
    List<PracticeResult> all = results.of(state);
    comment.table(
        title + ": " + all.size(),
        "| Severity | Practice | Evidence |\n| :-- | :-- | :-- |",
        all.stream()
            .map(
                result ->
                    row(
                        result.severity().label(),
                        practice(result),
                        text(PracticeWording.evidence(result.observations().get(0)))))
            .toList(),
        0);
  }

  private static String change(Observation observation) {
    return row(
        "`" + observation.practice().code() + "`",
        place(observation),
        text(PracticeWording.evidence(observation)),
        text(PracticeWording.change(observation)));
  }

  private static String practice(PracticeResult result) {
    return "`" + result.practice().code() + "` " + result.practice().title();
  }

  private static String place(Observation observation) {
    return Markdown.code(PracticeWording.place(observation), LONGEST_PLACE);
  }

  private static String text(String text) {
    return Markdown.code(text, LONGEST_TEXT);
  }

  private static String row(String... cells) {
    return "| " + String.join(" | ", cells) + " |";
  }
}
