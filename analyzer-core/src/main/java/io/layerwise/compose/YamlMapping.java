package io.layerwise.compose;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Values by key, in the file's order. */
record YamlMapping(Map<String, Entry> entries, MergeTag tag, ComposePosition position)
    implements YamlNode {

  /** A key where it stands, and its value. */
  record Entry(ComposeValue key, YamlNode value) {}

  YamlMapping {
    entries = Collections.unmodifiableMap(entries);
  }

  static YamlMapping empty(ComposePosition position) {
    return new YamlMapping(Map.of(), MergeTag.NONE, position);
  }

  /** The value of a key, where something is said. */
  Optional<YamlNode> get(String key) {
    return Optional.ofNullable(entries.get(key))
        .map(Entry::value)
        .filter(value -> !value.isAbsent());
  }

  /** This mapping with the value of a key replaced; one that is added has no place of its own. */
  YamlMapping withValue(String key, YamlNode value) {
    Map<String, Entry> changed = new LinkedHashMap<>(entries);
    Entry old = changed.get(key);
    ComposeValue name = old == null ? new ComposeValue(key, true, value.position()) : old.key();
    changed.put(key, new Entry(name, value));
    return new YamlMapping(changed, tag, position);
  }

  YamlMapping without(String key) {
    Map<String, Entry> changed = new LinkedHashMap<>(entries);
    changed.remove(key);
    return new YamlMapping(changed, tag, position);
  }
}
