package io.layerwise.policy;

import java.util.List;

/**
 * What a policy came to.
 *
 * @param results one a budget, in the policy's order
 * @param issues that were considered, the worst first
 * @param ignored that the policy lets be
 * @param warnings what a person should know of the policy, each a sentence
 */
public record Verdict(
    List<RuleResult> results,
    List<Issue> issues,
    List<IgnoredIssue> ignored,
    List<String> warnings) {

  /** An issue, and why it may be. */
  public record IgnoredIssue(Issue issue, Ignore ignore) {}

  public Verdict {
    results = List.copyOf(results);
    issues = List.copyOf(issues);
    ignored = List.copyOf(ignored);
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

  /** Those of an outcome, in the policy's order. */
  public List<RuleResult> of(Outcome outcome) {
    return results.stream().filter(result -> result.outcome() == outcome).toList();
  }
}
