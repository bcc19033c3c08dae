package io.layerwise.compose;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What is known of the project's environment; what is not here is not known, never empty. */
record Variables(Map<String, ComposeValue> values) {

  static final Variables NONE = new Variables(Map.of());

  Variables {
    values = Collections.unmodifiableMap(values);
  }

  Optional<ComposeValue> get(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** These, and of {@code others} those that are not among them. */
  Variables orElse(Variables others) {
    Map<String, ComposeValue> all = new LinkedHashMap<>(others.values);
    all.putAll(values);
    return new Variables(all);
  }
}
