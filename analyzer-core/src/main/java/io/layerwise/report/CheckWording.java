package io.layerwise.report;

import io.layerwise.analysis.Sizes;
import io.layerwise.finding.Recommendation;
import io.layerwise.oci.Quoted;
import io.layerwise.policy.Budget;
import io.layerwise.policy.Grown;
import io.layerwise.policy.Issue;
import io.layerwise.policy.Limit;
import io.layerwise.policy.Measure;
import io.layerwise.policy.Outcome;
import io.layerwise.policy.Quantity;
import io.layerwise.policy.RuleResult;
import io.layerwise.policy.UndecidedPractice;
import io.layerwise.policy.Unit;
import io.layerwise.policy.Verdict;
import io.layerwise.policy.Verdict.IgnoredIssue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How reports speak of a check; control characters are escaped. */
public final class CheckWording {
  /** From the one that matters most. */
  private static final List<Outcome> OUTCOMES =
      List.of(Outcome.FAIL, Outcome.WARN, Outcome.PASS, Outcome.SKIPPED);

  private static final int MOST_IDS = 10;

  private CheckWording() {}

  /** {@code PASS}, {@code WARN}, {@code FAIL}, {@code SKIPPED}. */
  public static String outcome(Outcome outcome) {
    return outcome.label().toUpperCase(Locale.ROOT);
  }

  /** {@code at most 180.0 MB}; {@code off} where there is no limit. */
  public static String limit(RuleResult result) {
    return result
        .limit()
        .map(limit -> limit(result, limit.quantity()) + otherLevel(result, limit))
        .orElse("off");
  }

  /** The level that did not decide: {@code , warns over 2.0 MB}. */
  private static String otherLevel(RuleResult result, Limit limit) {
    Budget budget = result.budget();
    boolean fails = budget.fail().filter(limit::equals).isPresent();
    Optional<Limit> other = fails ? budget.warn() : budget.fail();
    return other
        .filter(level -> budget.measure() != Measure.FAIL_ON_NEW && !level.equals(limit))
        .map(level -> (fails ? ", warns" : ", fails") + beyond(budget, level.quantity()))
        .orElse("");
  }

  private static String beyond(Budget budget, Quantity limit) {
    String over =
        switch (budget.measure()) {
          case FAIL_ON -> " at or over ";
          default -> budget.measure().relation().equals("at least") ? " below " : " over ";
        };
    return over + limit.text();
  }

  private static String limit(RuleResult result, Quantity limit) {
    return switch (result.budget().measure()) {
      case FAIL_ON -> "none at or over " + limit.text();
      case FAIL_ON_NEW -> "none that is new";
      default -> result.budget().measure().relation() + " " + limit.text();
    };
  }

  /** What the image has; empty where nobody asked. */
  public static String actual(RuleResult result) {
    return result.budget().measure().isOfFindings() && result.actual().isPresent()
        ? result.issues().size() + " found"
        : result.actual().map(Quantity::text).orElse("");
  }

  /** {@code 12.0 MB left}, {@code 3.1 MB over}; empty where there is no number for it. */
  public static String margin(RuleResult result) {
    return result
        .margin()
        .filter(margin -> !result.budget().measure().isOfFindings())
        .map(
            margin ->
                margin.value().signum() < 0
                    ? difference(new Quantity(margin.value().negate(), margin.unit()))
                        + missed(result)
                    : difference(margin) + " left")
        .orElse("");
  }

  /** Of two percentages it is no percentage of anything. */
  private static String difference(Quantity quantity) {
    return quantity.unit() == Unit.PERCENT
        ? quantity.text().replace(" %", " points")
        : quantity.text();
  }

  private static String missed(RuleResult result) {
    return result.budget().measure().relation().equals("at least") ? " short" : " over";
  }

  /** What people should know of the actual value, and who set the limit. */
  public static String remark(RuleResult result) {
    return (result.detail().isEmpty() ? "" : result.detail() + "; ")
        + "by "
        + Quoted.escaped(result.origin().toString());
  }

  /**
   * The budget in one line: {@code max-size is 190.1 MB, at most 180.0 MB: 10.1 MB over}, {@code
   * findings at or over high: none allowed, 2 found}.
   */
  public static String sentence(RuleResult result) {
    if (result.budget().measure().isOfFindings()) {
      return findings(result)
          + ": none allowed, "
          + actual(result)
          + ids(result.issues())
          + " ("
          + remark(result)
          + ")";
    }
    String margin = margin(result);
    return result.budget().name()
        + " is "
        + actual(result)
        + ", "
        + limit(result)
        + (margin.isEmpty() ? "" : ": " + margin)
        + " ("
        + remark(result)
        + ")";
  }

  /** Of which kinds they are, the worst first: {@code : user-root, secret-file}. */
  private static String ids(List<Issue> issues) {
    List<String> ids = issues.stream().map(Issue::id).distinct().toList();
    String more = ids.size() > MOST_IDS ? " and " + (ids.size() - MOST_IDS) + " more" : "";
    return ids.isEmpty()
        ? ""
        : ": " + ids.stream().limit(MOST_IDS).collect(Collectors.joining(", ")) + more;
  }

  private static String findings(RuleResult result) {
    return result.budget().measure() == Measure.FAIL_ON
        ? "findings at or over " + result.limit().map(limit -> limit.quantity().text()).orElse("")
        : result.budget().measure().title();
  }

  /** What nobody could tell; empty where all is told. */
  public static Optional<String> undecided(Verdict verdict) {
    List<String> ids = verdict.undecided().stream().map(UndecidedPractice::id).distinct().toList();
    return ids.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Sizes.count(ids.size(), "practice")
                + " could not be decided"
                + (failsOnFindings(verdict) ? ", which is no pass: " : ": ")
                + String.join(", ", ids)
                + (failsOnFindings(verdict) ? "" : " (no budget asks for them)"));
  }

  private static boolean failsOnFindings(Verdict verdict) {
    return verdict.results().stream()
        .anyMatch(result -> result.budget().measure().isOfFindings() && result.limit().isPresent());
  }

  /** What all came to: {@code FAIL: 2 fail, 1 warn, 4 pass}. */
  public static String sums(Verdict verdict) {
    if (verdict.results().isEmpty()) {
      return "no budget is given, so nothing is judged";
    }
    return outcome(verdict.outcome())
        + ": "
        + OUTCOMES.stream()
            .filter(outcome -> !verdict.of(outcome).isEmpty())
            .map(outcome -> verdict.of(outcome).size() + " " + outcome.label())
            .collect(Collectors.joining(", "));
  }

  /** What is larger: {@code +16.9 kB in layer 6: COPY . .: from 20.0 kB to 36.9 kB}. */
  public static String grown(Grown grown) {
    return ComparisonWording.bytes(grown.bytes())
        + " in "
        + Quoted.escaped(grown.place())
        + (grown.before() == 0
            ? ", which is new"
            : grown.after() == 0
                ? ", which is gone"
                : ": from " + sizes(grown.before(), grown.after()));
  }

  /** To the byte where both would read the same. */
  private static String sizes(long before, long after) {
    return Sizes.of(before).equals(Sizes.of(after))
        ? String.format(Locale.ROOT, "%,d B to %,d B", before, after)
        : Sizes.of(before) + " to " + Sizes.of(after);
  }

  /** What to change, with what it saves: {@code 1.2 MB at layer 3: RUN make}. */
  public static String recommendation(Recommendation recommendation) {
    String instruction = AdviceWording.instruction(recommendation);
    return Sizes.of(recommendation.bytes())
        + " at "
        + AdviceWording.place(recommendation)
        + (instruction.isEmpty() ? "" : ": " + instruction);
  }

  /** The change that saves most, of those of one place. */
  public static String change(Recommendation recommendation) {
    return Quoted.escaped(String.join(" ", recommendation.changes()));
  }

  /** {@code user-root at image: USER is root}. */
  public static String issue(Issue issue) {
    return issue.id()
        + " at "
        + Quoted.escaped(issue.place())
        + ": "
        + Quoted.escaped(issue.evidence());
  }

  /** What to do about an issue; may be empty. */
  public static String change(Issue issue) {
    return Quoted.escaped(issue.change());
  }

  /** What may be, and why. */
  public static String ignored(IgnoredIssue ignored) {
    return issue(ignored.issue())
        + " ("
        + Quoted.escaped(ignored.ignore().reason())
        + "; by "
        + Quoted.escaped(ignored.ignore().origin().toString())
        + ")";
  }
}
