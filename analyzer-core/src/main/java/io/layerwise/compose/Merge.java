package io.layerwise.compose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts a later document, or an extending service, over an earlier one. */
final class Merge {
  private final ExpansionBudget budget;

  Merge(ExpansionBudget budget) {
    this.budget = budget;
  }

  YamlMapping documents(YamlMapping earlier, YamlMapping later) throws ComposeException {
    return mappings(earlier, later, "");
  }

  YamlMapping services(YamlMapping base, YamlMapping service) throws ComposeException {
    return mappings(base, service, "services.*");
  }

  private YamlNode merge(YamlNode earlier, YamlNode later, String path) throws ComposeException {
    if (later.tag() != MergeTag.NONE || earlier.tag() == MergeTag.RESET) {
      return later;
    }
    return switch (MergeRule.of(path)) {
      case REPLACE -> later;
      case BY_KIND -> byKind(earlier, later, path);
      case BY_NAME -> byKind(NameValues.of(earlier), NameValues.of(later), path);
      case DISTINCT -> distinct(ListForm.of(earlier), ListForm.of(later));
      case BY_TARGET -> byTarget(earlier, later, path);
      case BUILD -> byKind(BuildReader.longForm(earlier), BuildReader.longForm(later), path);
    };
  }

  private YamlNode byKind(YamlNode earlier, YamlNode later, String path) throws ComposeException {
    if (earlier instanceof YamlScalar && (later instanceof YamlScalar || earlier.isAbsent())) {
      return later;
    }
    if (later.isAbsent()) {
      return earlier;
    }
    if (earlier instanceof YamlMapping one && later instanceof YamlMapping other) {
      return mappings(one, other, path);
    }
    if (earlier instanceof YamlSequence one && later instanceof YamlSequence other) {
      List<YamlNode> items = new ArrayList<>(one.items());
      items.addAll(other.items());
      return sequence(items, other);
    }
    throw later.refuse(
        earlier.kind() + " as at " + earlier.position(),
        "Write both in the same form, or replace the earlier one with `!override`.");
  }

  private YamlMapping mappings(YamlMapping earlier, YamlMapping later, String path)
      throws ComposeException {
    Map<String, YamlMapping.Entry> entries = new LinkedHashMap<>(earlier.entries());
    budget.spend(entries.size() + later.entries().size(), later.position());
    for (Map.Entry<String, YamlMapping.Entry> entry : later.entries().entrySet()) {
      YamlMapping.Entry over = entry.getValue();
      YamlMapping.Entry under = entries.get(entry.getKey());
      YamlNode value =
          under == null
              ? over.value()
              : merge(under.value(), over.value(), child(path, entry.getKey()));
      entries.put(entry.getKey(), new YamlMapping.Entry(over.key(), value));
    }
    return new YamlMapping(entries, earlier.tag(), later.position());
  }

  private static String child(String path, String key) {
    if (path.isEmpty()) {
      return key;
    }
    return path + "." + (path.indexOf('.') < 0 ? "*" : key);
  }

  private YamlSequence sequence(List<YamlNode> items, YamlSequence later) throws ComposeException {
    budget.spend(items.size(), later.position());
    return new YamlSequence(items, MergeTag.NONE, later.position());
  }

  private YamlSequence distinct(YamlSequence earlier, YamlSequence later) throws ComposeException {
    List<YamlNode> items = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (YamlSequence part : List.of(earlier, later)) {
      for (YamlNode item : part.items()) {
        if (!(item instanceof YamlScalar scalar) || seen.add(scalar.value().text())) {
          items.add(item);
        }
      }
    }
    return sequence(items, later);
  }

  /** A later entry takes the place of the earlier one of the same target. */
  private YamlNode byTarget(YamlNode earlier, YamlNode later, String path) throws ComposeException {
    if (!(earlier instanceof YamlSequence one) || !(later instanceof YamlSequence other)) {
      return byKind(earlier, later, path);
    }
    Map<String, YamlNode> items = new LinkedHashMap<>();
    for (YamlSequence part : List.of(one, other)) {
      for (YamlNode item : part.items()) {
        items.put(TargetKey.of(item, path), item);
      }
    }
    return sequence(new ArrayList<>(items.values()), other);
  }
}
