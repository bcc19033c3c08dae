package io.layerwise.policy;

import io.layerwise.finding.Recommendation;
import java.util.List;
import java.util.Optional;

/**
 * What a budget came to.
 *
 * @param limit the one that decides: that which is passed over, or the one that fails
 * @param actual what the image has; empty where the budget is switched off
 * @param detail what people should know of it, in a few words; may be empty
 * @param grown what is larger or smaller than it was, where it is passed over and is about growth
 * @param recommendations what to do where it is passed over, most bytes first
 * @param issues that pass over it, the worst first
 * @param remedy what to do where it is passed over, in a sentence
 */
public record RuleResult(
    Budget budget,
    Outcome outcome,
    Optional<Limit> limit,
    Optional<Quantity> actual,
    String detail,
    List<Grown> grown,
    List<Recommendation> recommendations,
    List<Issue> issues,
    String remedy) {
  public RuleResult {
    grown = List.copyOf(grown);
    recommendations = List.copyOf(recommendations);
    issues = List.copyOf(issues);
  }

  /** What is left until the limit; below 0 where it is passed over. */
  public Optional<Quantity> margin() {
    return limit.flatMap(
        given -> actual.flatMap(has -> budget.measure().margin(has, given.quantity())));
  }

  /** Who says how far it may go. */
  public Origin origin() {
    return limit.map(Limit::origin).orElse(budget.origin());
  }
}
