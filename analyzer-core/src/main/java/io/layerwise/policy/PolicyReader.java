package io.layerwise.policy;

import io.layerwise.finding.CatalogueEntry;
import io.layerwise.finding.Severity;
import io.layerwise.policy.PolicyDocument.Entry;
import io.layerwise.practice.PracticeCatalogue;
import io.layerwise.waste.WasteRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads layerwise's own policy file. */
final class PolicyReader {
  private static final List<String> KEYS = List.of("budgets", "severities", "ignore");
  private static final List<String> LEVELS = List.of("warn", "fail");

  /** {@code CVE-2024-0001}, {@code GHSA-xxxx}: whatever a scanner's database names. */
  private static final Pattern VULNERABILITY = Pattern.compile("[A-Z][A-Z0-9]*-[A-Za-z0-9:.-]++");

  private final PolicyDocument document;
  private final List<Budget> budgets = new ArrayList<>();
  private final Map<String, Severity> severities = new LinkedHashMap<>();
  private final List<Ignore> ignores = new ArrayList<>();

  PolicyReader(PolicyDocument document) {
    this.document = document;
  }

  Policy read(String yaml) throws PolicyException {
    Optional<Node> root = document.read(yaml);
    if (root.isPresent()) {
      for (Entry entry :
          document.entries(root.get(), "a mapping with " + String.join(", ", KEYS))) {
        readPart(entry);
      }
    }
    return new Policy(budgets, severities, ignores);
  }

  private void readPart(Entry entry) throws PolicyException {
    switch (entry.key()) {
      case "budgets" -> {
        for (Entry budget : document.entries(entry.value(), "budgets by their names")) {
          readBudget(budget);
        }
      }
      case "severities" -> {
        for (Entry rule : document.entries(entry.value(), "severities by ids of findings")) {
          requireId(document, rule.keyNode(), rule.key());
          severities.put(rule.key(), severity(rule.value()));
        }
      }
      case "ignore" -> {
        for (Node item : document.items(entry.value(), "a list of ignores")) {
          ignores.add(new IgnoreReader(document).read(item));
        }
      }
      default -> throw document.unknown(entry.keyNode(), "a known key", entry.key(), KEYS);
    }
  }

  private void readBudget(Entry entry) throws PolicyException {
    Measure measure =
        Measure.of(entry.key())
            .orElseThrow(
                () ->
                    document.unknown(
                        entry.keyNode(), "a known budget", entry.key(), Measure.ownLabels()));
    if (!measure.hasSubject()) {
      add(measure, "", entry);
      return;
    }
    for (Entry subject : document.entries(entry.value(), "sizes by what they limit")) {
      Optional<String> wrong = Budget.wrongSubject(measure, subject.key());
      if (wrong.isPresent()) {
        throw document.refuse(subject.keyNode(), wrong.get(), "Correct what the budget is about.");
      }
      add(measure, subject.key(), subject);
    }
  }

  private void add(Measure measure, String subject, Entry entry) throws PolicyException {
    Optional<Limit> warn = Optional.empty();
    Optional<Limit> fail = Optional.empty();
    if (entry.value() instanceof MappingNode) {
      for (Entry level : document.entries(entry.value(), "levels")) {
        switch (level.key()) {
          case "warn" -> warn = limit(measure, level.value());
          case "fail" -> fail = limit(measure, level.value());
          default -> throw document.unknown(level.keyNode(), "warn or fail", level.key(), LEVELS);
        }
      }
      if (document.entries(entry.value(), "levels").isEmpty()) {
        throw document.refuse(entry.value(), "warn, fail or both", "Write a limit behind one.");
      }
    } else {
      fail = limit(measure, entry.value());
    }
    Budget budget = new Budget(measure, subject, warn, fail, document.origin(entry.keyNode()));
    if (budget.idleWarning().isPresent()) {
      throw document.refuse(
          level(entry.value(), "warn"),
          "a level that warns before "
              + fail.map(one -> one.quantity().text()).orElse("")
              + " fails",
          "Make the level that warns the tighter one, or leave it out.");
    }
    budgets.add(budget);
  }

  private Node level(Node levels, String name) throws PolicyException {
    for (Entry level : document.entries(levels, "levels")) {
      if (level.key().equals(name)) {
        return level.value();
      }
    }
    return levels;
  }

  /** Empty where it is switched off. */
  private Optional<Limit> limit(Measure measure, Node node) throws PolicyException {
    LimitForm form = measure.form();
    String text = document.text(node, form.expected());
    Optional<Quantity> quantity = form.parse(text);
    if (quantity.isEmpty() && !(form == LimitForm.SWITCH && text.equals("false"))) {
      throw document.refuse(node, form.expected(), "Correct the limit of " + measure.label() + ".");
    }
    return quantity.map(value -> new Limit(value, document.origin(node)));
  }

  private Severity severity(Node node) throws PolicyException {
    String expected = LimitForm.SEVERITY.expected();
    return LimitForm.severity(document.text(node, expected))
        .orElseThrow(() -> document.refuse(node, expected, "Write one of them."));
  }

  /** Refuses an id that nothing has. */
  static void requireId(PolicyDocument document, Node node, String id) throws PolicyException {
    List<String> known =
        Stream.concat(
                WasteRules.catalogue().entries().stream(),
                PracticeCatalogue.catalogue().entries().stream())
            .map((CatalogueEntry entry) -> entry.code().id())
            .toList();
    if (!known.contains(id) && !VULNERABILITY.matcher(id).matches()) {
      throw document.unknown(node, "the id of a finding", id, known);
    }
  }
}
