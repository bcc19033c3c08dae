package io.layerwise.policy;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a policy came to.
 *
 * @param results one a budget, in the policy's order
 * @param issues that were considered, the worst first
 * @param ignored that the policy lets be
 * @param undecided practices that nothing told of, which is no pass
 * @param warnings what a person should know of the policy, each a sentence
 */
public record Verdict(
    List<RuleResult> results,
    List<Issue> issues,
    List<IgnoredIssue> ignored,
    List<UndecidedPractice> undecided,
    List<String> warnings) {

  /** An issue, and why it may be. */
  public record IgnoredIssue(Issue issue, Ignore ignore) {}

  public Verdict {
    results = List.copyOf(results);
    issues = List.copyOf(issues);
    ignored = List.copyOf(ignored);
    undecided = List.copyOf(undecided);
    warnings = List.copyOf(warnings);
  }

  /** The one that matters most of all; what is skipped does not fail. */
  public Outcome outcome() {
    return results.stream()
        .map(RuleResult::outcome)
        .filter(outcome -> outcome != Outcome.SKIPPED)
        .max(Outcome::compareTo)
        .orElse(Outcome.PASS);
  }

  /** The issues for which the gate fails, the worst first of each budget. */
  public Set<Issue> failing() {
    Set<Issue> failing = new LinkedHashSet<>();
    of(Outcome.FAIL).forEach(result -> failing.addAll(result.issues()));
    return failing;
  }

  /** All, those that matter most first, and these in the policy's order. */
  public List<RuleResult> ranked() {
    return results.stream().sorted(Comparator.comparing(RuleResult::outcome).reversed()).toList();
  }

  /** Those of an outcome, in the policy's order. */
  public List<RuleResult> of(Outcome outcome) {
    return results.stream().filter(result -> result.outcome() == outcome).toList();
  }
}
