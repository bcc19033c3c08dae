package io.layerwise.report.text;

import io.layerwise.policy.RuleResult;
import io.layerwise.report.CheckWording;
import io.layerwise.report.Columns;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;

/**
 * A row a budget: what it came to, its name, what the image has, the limit and what is left. What a
 * narrow terminal has no room for goes to lines of its own, so that no number is ever cut.
 */
final class BudgetTable {
  /** How far all is indented that is said of a budget below its row. */
  static final int INDENT = 8;

  private static final String GAP = "  ";

  private final Page page;
  private final int name;
  private final int actual;
  private final int limit;
  private final int margin;

  BudgetTable(Page page, List<RuleResult> results) {
    this.page = page;
    this.name = widest(results, result -> result.budget().name());
    this.actual = widest(results, CheckWording::actual);
    this.limit = widest(results, CheckWording::limit);
    this.margin = widest(results, CheckWording::margin);
  }

  private static int widest(List<RuleResult> results, Function<RuleResult, String> text) {
    return results.stream().mapToInt(result -> Columns.of(text.apply(result))).max().orElse(0);
  }

  void row(RuleResult result) throws IOException {
    Span outcome =
        new Span(Columns.left(CheckWording.outcome(result.outcome()), INDENT), ink(result));
    String budget = Columns.left(result.budget().name(), name);
    String numbers =
        Columns.right(CheckWording.actual(result), actual)
            + GAP
            + Columns.left(CheckWording.limit(result), limit)
            + GAP
            + Columns.left(CheckWording.margin(result), margin);
    String remark = CheckWording.remark(result);
    if (fits(INDENT + Columns.of(budget + GAP + numbers + GAP + remark))) {
      page.line(outcome, Span.of(budget + GAP + numbers + GAP + remark));
    } else if (fits(INDENT + Columns.of(budget + GAP + numbers))) {
      page.line(outcome, Span.of((budget + GAP + numbers).stripTrailing()));
      page.wrapped(INDENT, remark);
    } else {
      page.line(outcome, Span.of(page.path(result.budget().name(), INDENT)));
      page.wrapped(INDENT, numbers.strip());
      page.wrapped(INDENT, remark);
    }
  }

  private boolean fits(int columns) {
    return columns <= page.left(0);
  }

  private static Ink ink(RuleResult result) {
    return switch (result.outcome()) {
      case FAIL -> Ink.RED;
      case WARN -> Ink.YELLOW;
      case PASS -> Ink.GREEN;
      case SKIPPED -> Ink.PLAIN;
    };
  }
}
