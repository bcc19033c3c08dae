package io.layerwise.policy;

import io.layerwise.policy.Budget.Level;
import io.layerwise.policy.PolicyDocument.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Reads dive's {@code .dive-ci}: {@code rules} with {@code lowestEfficiency}, {@code
 * highestWastedBytes} and {@code highestUserWastedPercent}, each {@code disabled} or a limit. What
 * is left out has the default of {@code dive --ci}.
 */
final class DiveRules {
  private static final String DISABLED = "disabled";

  private static final List<Measure> MEASURES =
      List.of(
          Measure.LOWEST_EFFICIENCY,
          Measure.HIGHEST_WASTED_BYTES,
          Measure.HIGHEST_USER_WASTED_PERCENT);

  private static final Map<Measure, String> DEFAULTS =
      Map.of(
          Measure.LOWEST_EFFICIENCY, "0.9",
          Measure.HIGHEST_WASTED_BYTES, DISABLED,
          Measure.HIGHEST_USER_WASTED_PERCENT, "0.1");

  private final PolicyDocument document;

  DiveRules(PolicyDocument document) {
    this.document = document;
  }

  Policy read(String yaml) throws PolicyException {
    List<Budget> budgets = new ArrayList<>();
    List<Entry> rules = rules(document.read(yaml));
    for (Measure measure : MEASURES) {
      Optional<Entry> rule =
          rules.stream().filter(e -> e.key().equals(measure.label())).findFirst();
      budgets.add(rule.isPresent() ? budget(measure, rule.get()) : byDefault(measure));
    }
    return new Policy(budgets, Map.of(), List.of());
  }

  private List<Entry> rules(Optional<Node> root) throws PolicyException {
    List<Entry> rules = new ArrayList<>();
    if (root.isPresent()) {
      for (Entry entry : document.entries(root.get(), "a mapping with rules")) {
        require(entry, List.of("rules"));
        for (Entry rule : document.entries(entry.value(), "rules with their limits")) {
          require(rule, MEASURES.stream().map(Measure::label).toList());
          rules.add(rule);
        }
      }
    }
    return rules;
  }

  private void require(Entry entry, List<String> known) throws PolicyException {
    if (!known.contains(entry.key())) {
      throw document.unknown(entry.keyNode(), "a known key", entry.key(), known);
    }
  }

  private Budget budget(Measure measure, Entry rule) throws PolicyException {
    String expected =
        measure == Measure.HIGHEST_WASTED_BYTES
            ? LimitForm.BYTES.expected() + ", or disabled"
            : "a ratio from 0 to 1, such as 0.95, or disabled";
    Origin origin = document.origin(rule.keyNode());
    String text = document.text(rule.value(), expected);
    if (text.equals(DISABLED)) {
      return new Budget(measure, "", Optional.empty(), Optional.empty(), origin);
    }
    Quantity limit =
        Optional.of(text)
            .filter(written -> !written.endsWith("%"))
            .flatMap(measure.form()::parse)
            .orElseThrow(
                () -> document.refuse(rule.value(), expected, "Correct " + rule.key() + "."));
    return Budget.of(measure, "", Level.FAIL, new Limit(limit, origin));
  }

  private Budget byDefault(Measure measure) {
    Origin origin = new Origin("default of " + document.file(), OptionalInt.empty());
    Optional<Limit> limit =
        measure
            .form()
            .parse(DEFAULTS.getOrDefault(measure, DISABLED))
            .map(value -> new Limit(value, origin));
    return new Budget(measure, "", Optional.empty(), limit, origin);
  }
}
