package io.layerwise.report.markdown;

import io.layerwise.analysis.Sizes;
import io.layerwise.finding.Recommendation;
import io.layerwise.oci.Quoted;
import io.layerwise.policy.Grown;
import io.layerwise.policy.Issue;
import io.layerwise.policy.RuleResult;
import io.layerwise.policy.Verdict;
import io.layerwise.report.AdviceWording;
import io.layerwise.report.CheckReport;
import io.layerwise.report.CheckWording;
import io.layerwise.report.Renderer;
import io.layerwise.report.ReportOptions;
import io.layerwise.report.Wording;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a check came to, as a comment on a pull request or the summary of a step; under 65,000
 * characters whatever the image. Begins with a marker, by which a bot finds the comment that it
 * wrote before.
 */
public final class CheckMarkdown implements Renderer<CheckReport> {
  /** The first line of every comment. */
  public static final String MARKER = "<!-- layerwise:check -->";

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_CELL = 400;
  private static final int LONGEST_PLACE = 160;
  private static final int LONGEST_TEXT = 600;
  private static final int MOST_RULES = 50;
  private static final int MOST_CHANGES = 10;

  @Override
  public void write(CheckReport report, ReportOptions options, Appendable out) throws IOException {
    Comment comment = new Comment(out);
    Verdict verdict = report.verdict();
    String name = Markdown.code(new Wording(report.analysis()).title(), LONGEST_NAME);
    comment.add(MARKER + "\n### " + name + ": " + CheckWording.sums(verdict) + "\n\n");
    if (report.base().isPresent()) {
      comment.add("Against " + Markdown.code(report.base().get(), LONGEST_NAME) + "\n\n");
    }
    writeRules(comment, verdict);
    int most = options.all() ? Integer.MAX_VALUE : options.top().orElse(MOST_CHANGES);
    comment.table(
        "What to do",
        "| rule | change |\n| --- | --- |",
        changes(verdict).stream().limit(most).toList(),
        Math.max(0, changes(verdict).size() - most));
    comment.table(
        "Findings",
        "| severity | id | place | evidence |\n| --- | --- | --- | --- |",
        verdict.issues().stream().map(CheckMarkdown::row).toList(),
        0);
    comment.table(
        "Ignored",
        "| finding |\n| --- |",
        verdict.ignored().stream()
            .map(one -> "| " + cell(CheckWording.ignored(one)) + " |")
            .toList(),
        0);
    comment.table(
        "Undecided",
        "| practice | why |\n| --- | --- |",
        verdict.undecided().stream()
            .map(one -> "| " + cell(one.id()) + " | " + cell(one.evidence()) + " |")
            .toList(),
        0);
    comment.table(
        "Notes",
        "| note |\n| --- |",
        verdict.warnings().stream().map(one -> "| " + cell(one) + " |").toList(),
        0);
  }

  /** Those that matter most first, as many as a comment has room for. */
  private static void writeRules(Comment comment, Verdict verdict) throws IOException {
    comment.add("| | rule | actual | limit | margin | |\n| --- | --- | --- | --- | --- | --- |\n");
    List<RuleResult> ranked = verdict.ranked();
    for (RuleResult result : ranked.subList(0, Math.min(MOST_RULES, ranked.size()))) {
      String row =
          String.join(
              " | ",
              "**" + CheckWording.outcome(result.outcome()) + "**",
              Markdown.code(result.budget().name(), LONGEST_NAME),
              CheckWording.actual(result),
              CheckWording.limit(result),
              CheckWording.margin(result),
              Markdown.code(CheckWording.remark(result), LONGEST_NAME));
      comment.add("| " + row + " |\n");
    }
    if (ranked.size() > MOST_RULES) {
      comment.add("\n… and " + (ranked.size() - MOST_RULES) + " more\n");
    }
  }

  private static List<String> changes(Verdict verdict) {
    List<String> rows = new ArrayList<>();
    for (RuleResult result : verdict.results()) {
      String rule = "| " + Markdown.code(result.budget().name(), LONGEST_NAME) + " | ";
      for (Grown grown : result.grown().stream().limit(MOST_CHANGES).toList()) {
        rows.add(rule + grown.kind().label() + ": " + place(CheckWording.grown(grown)) + " |");
      }
      for (Recommendation change : result.recommendations()) {
        rows.add(rule + what(change) + "<br>" + prose(CheckWording.change(change)) + " |");
      }
      for (Issue issue : result.issues()) {
        rows.add(rule + what(issue) + "<br>" + prose(CheckWording.change(issue)) + " |");
      }
      if (!result.remedy().isEmpty()
          && result.recommendations().isEmpty()
          && result.issues().isEmpty()) {
        rows.add(rule + prose(result.remedy()) + " |");
      }
    }
    return rows;
  }

  private static String what(Recommendation change) {
    String instruction = AdviceWording.instruction(change);
    return Sizes.of(change.bytes())
        + " at "
        + AdviceWording.place(change)
        + (instruction.isEmpty() ? "" : ": " + place(instruction));
  }

  private static String what(Issue issue) {
    return Markdown.code(issue.id(), LONGEST_NAME)
        + " at "
        + place(Quoted.escaped(issue.place()))
        + ": "
        + prose(Quoted.escaped(issue.evidence()));
  }

  private static String place(String text) {
    return Markdown.code(Markdown.wholeWords(text, LONGEST_PLACE), LONGEST_PLACE);
  }

  private static String prose(String text) {
    return Markdown.prose(text, LONGEST_TEXT);
  }

  private static String row(Issue issue) {
    return String.join(
        " | ",
        "| " + issue.severity().label(),
        cell(issue.id()),
        cell(issue.place()),
        cell(issue.evidence()) + " |");
  }

  private static String cell(String text) {
    return Markdown.code(Quoted.escaped(text), LONGEST_CELL);
  }
}
