package io.layerwise.compose;

/** A YAML value, its aliases followed and its merge keys done. */
sealed interface YamlNode permits YamlMapping, YamlSequence, YamlScalar {

  MergeTag tag();

  ComposePosition position();

  /** Whether nothing is said: {@code null}, or a value taken away. */
  default boolean isAbsent() {
    return tag() == MergeTag.RESET || (this instanceof YamlScalar scalar && scalar.isNull());
  }

  /** As a message names it. */
  default String kind() {
    if (isAbsent()) {
      return "nothing";
    }
    return this instanceof YamlMapping
        ? "a mapping"
        : this instanceof YamlSequence ? "a sequence" : "a single value";
  }

  default ComposeException refuse(String expected, String remedy) {
    return new ComposeException(position(), expected, kind(), remedy);
  }
}
