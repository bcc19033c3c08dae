package io.layerwise.policy;

import io.layerwise.finding.Severity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an image is held against.
 *
 * @param budgets each measure and subject once, in the order in which they are written
 * @param severities by the id of a finding, in place of its own
 */
public record Policy(List<Budget> budgets, Map<String, Severity> severities, List<Ignore> ignores) {
  /** A longer file is refused, in bytes. */
  public static final int MOST_BYTES = 256 << 10;

  /** Nothing is asked. */
  public static final Policy NONE = new Policy(List.of(), Map.of(), List.of());

  public Policy {
    budgets = List.copyOf(budgets);
    severities = Collections.unmodifiableMap(new LinkedHashMap<>(severities));
    ignores = List.copyOf(ignores);
  }

  /**
   * Reads a policy file.
   *
   * @param fileName as the user named it, for errors and reports
   * @throws PolicyException where it is malformed, or names what there is not
   */
  public static Policy parse(String yaml, String fileName) throws PolicyException {
    return new PolicyReader(new PolicyDocument(fileName)).read(yaml);
  }

  /**
   * Reads a {@code .dive-ci} file, with dive's defaults for what it leaves out.
   *
   * @throws PolicyException where it is malformed, or names what there is not
   */
  public static Policy parseDive(String yaml, String fileName) throws PolicyException {
    return new DiveRules(new PolicyDocument(fileName)).read(yaml);
  }

  /**
   * The same with what is said in front of it: a level of a budget that is given takes its place.
   *
   * @throws PolicyException where a level that warns lets more pass than the one that fails
   */
  public Policy overriddenBy(List<Budget> others) throws PolicyException {
    List<Budget> merged = new ArrayList<>(budgets);
    for (Budget other : others) {
      int at = 0;
      while (at < merged.size() && !merged.get(at).isAbout(other)) {
        at++;
      }
      if (at < merged.size()) {
        merged.set(at, merged.get(at).overriddenBy(other));
      } else {
        merged.add(other);
      }
    }
    for (Budget budget : merged) {
      Optional<Limit> idle = budget.idleWarning();
      if (idle.isPresent()) {
        throw PolicyException.ofRule(
            budget,
            "a level that warns of " + budget.name() + " before it fails",
            idle.get().quantity().text() + " by " + idle.get().origin(),
            "Make the level that warns the tighter one: --warn " + budget.measure().label() + "=…");
      }
    }
    return new Policy(merged, severities, ignores);
  }
}
