package io.layerwise.policy;

import io.layerwise.policy.Verdict.IgnoredIssue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Holds an image against a policy. */
public final class Gate {
  private final CheckedImage image;
  private final Policy policy;
  private final Optional<Baseline> base;
  private final LocalDate today;
  private final List<Issue> considered = new ArrayList<>();
  private final List<IgnoredIssue> ignored = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private final Set<Ignore> used = new HashSet<>();

  private Gate(CheckedImage image, Policy policy, Optional<Baseline> base, LocalDate today) {
    this.image = image;
    this.policy = policy;
    this.base = base;
    this.today = today;
  }

  /**
   * Judges an image.
   *
   * @param base the version that it grew from
   * @param today by which ignores expire
   * @throws PolicyException where a budget cannot be evaluated, such as growth without a base: what
   *     was not decided never passes
   */
  public static Verdict judge(
      CheckedImage image, Policy policy, Optional<Baseline> base, LocalDate today)
      throws PolicyException {
    Gate gate = new Gate(image, policy, base, today);
    gate.considerIssues();
    base.filter(old -> old.isOfAnother(image.analysis()))
        .ifPresent(
            old ->
                gate.warnings.add(
                    "The base shares no layer and no instruction of one with the image; is it the"
                        + " same product?"));
    Measuring measuring = new Measuring(image, gate.considered, base);
    List<RuleResult> results = new ArrayList<>();
    for (Budget budget : policy.budgets()) {
      results.add(gate.result(budget, measuring));
    }
    return new Verdict(results, gate.considered, gate.ignored, image.undecided(), gate.warnings);
  }

  private void considerIssues() {
    for (Issue found : image.issues()) {
      Issue issue =
          found.withSeverity(policy.severities().getOrDefault(found.id(), found.severity()));
      Optional<Ignore> ignore = ignoring(issue);
      if (ignore.isPresent()) {
        ignored.add(new IgnoredIssue(issue, ignore.get()));
      } else {
        considered.add(issue);
      }
    }
    considered.sort(Issues.ORDER);
    policy.ignores().forEach(this::warnOf);
  }

  /** The first that still holds; all that are about it are used. */
  private Optional<Ignore> ignoring(Issue issue) {
    List<Ignore> about =
        policy.ignores().stream()
            .filter(ignore -> ignore.matches(issue, image.analysis().image().tags()))
            .toList();
    used.addAll(about);
    return about.stream().filter(ignore -> !ignore.isExpired(today)).findFirst();
  }

  private void warnOf(Ignore ignore) {
    String what = ignore.origin() + ": the ignore of " + ignore.id();
    boolean matched = used.contains(ignore);
    if (ignore.isExpired(today) && (matched || isForImage(ignore))) {
      String expired = what + " expired on " + ignore.expires().map(LocalDate::toString).orElse("");
      warnings.add(
          matched
              ? expired + ", so it counts again (" + ignore.reason() + ")."
              : expired + " and matched nothing; remove it.");
    } else if (!matched && isForImage(ignore)) {
      warnings.add(what + " matched nothing; remove it.");
    }
  }

  private boolean isForImage(Ignore ignore) {
    return ignore.isFor(image.analysis().image().tags());
  }

  private RuleResult result(Budget budget, Measuring measuring) throws PolicyException {
    Optional<Level> fail = level(budget, budget.fail(), measuring);
    if (fail.isPresent() && fail.get().isBeyond(budget)) {
      return result(budget, Outcome.FAIL, fail);
    }
    Optional<Level> warn = level(budget, budget.warn(), measuring);
    if (warn.isPresent() && warn.get().isBeyond(budget)) {
      return result(budget, Outcome.WARN, warn);
    }
    Optional<Level> held = fail.or(() -> warn);
    return result(budget, held.isPresent() ? Outcome.PASS : Outcome.SKIPPED, held);
  }

  /** A limit, and what the image has of what it limits. */
  private record Level(Limit limit, Actual actual) {
    boolean isBeyond(Budget budget) {
      return budget.measure().isBeyond(actual.quantity(), limit.quantity());
    }
  }

  private static Optional<Level> level(Budget budget, Optional<Limit> limit, Measuring measuring)
      throws PolicyException {
    return limit.isEmpty()
        ? Optional.empty()
        : Optional.of(new Level(limit.get(), measuring.actual(budget, limit.get().quantity())));
  }

  private RuleResult result(Budget budget, Outcome outcome, Optional<Level> level) {
    Optional<Actual> actual = level.map(Level::actual);
    Remedies remedies = new Remedies(image, base);
    boolean told = outcome == Outcome.WARN || outcome == Outcome.FAIL;
    return new RuleResult(
        budget,
        outcome,
        level.map(Level::limit),
        actual.map(Actual::quantity),
        actual.map(Actual::detail).orElse(""),
        told ? grown(budget) : List.of(),
        told ? remedies.recommendations(budget) : List.of(),
        told ? actual.map(Actual::issues).orElse(List.of()) : List.of(),
        told ? remedies.remedy(budget) : "");
  }

  private List<Grown> grown(Budget budget) {
    return budget.measure() == Measure.MAX_GROWTH
        ? base.map(old -> Growth.of(image.analysis(), old)).orElse(List.of())
        : List.of();
  }
}
