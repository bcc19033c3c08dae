package io.layerwise.compose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Replaces variables in the values of a document, not in its keys (Compose Specification,
 * "Interpolation"). It is done for each file before it is merged.
 */
final class Interpolation {
  private final Variables variables;
  private final ExpansionBudget budget;

  Interpolation(Variables variables, ExpansionBudget budget) {
    this.variables = variables;
    this.budget = budget;
  }

  YamlNode apply(YamlNode node) throws ComposeException {
    budget.spend(1, node.position());
    if (node instanceof YamlMapping mapping) {
      return mapping(mapping);
    }
    if (node instanceof YamlSequence sequence) {
      List<YamlNode> items = new ArrayList<>();
      for (YamlNode item : sequence.items()) {
        items.add(apply(item));
      }
      return new YamlSequence(items, sequence.tag(), sequence.position());
    }
    YamlScalar scalar = (YamlScalar) node;
    return new YamlScalar(apply(scalar.value()), scalar.isNull(), scalar.tag());
  }

  private YamlMapping mapping(YamlMapping mapping) throws ComposeException {
    Map<String, YamlMapping.Entry> entries = new LinkedHashMap<>();
    for (Map.Entry<String, YamlMapping.Entry> entry : mapping.entries().entrySet()) {
      YamlMapping.Entry old = entry.getValue();
      entries.put(entry.getKey(), new YamlMapping.Entry(old.key(), apply(old.value())));
    }
    return new YamlMapping(entries, mapping.tag(), mapping.position());
  }

  ComposeValue apply(ComposeValue value) throws ComposeException {
    if (value.text().indexOf('$') < 0) {
      return value;
    }
    return new Template(value.text(), value.position(), variables::get, budget).expand();
  }
}
