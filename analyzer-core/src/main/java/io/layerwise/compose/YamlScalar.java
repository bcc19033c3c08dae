package io.layerwise.compose;

/**
 * A single value. Only null is told from text: whether {@code no} or {@code 22:22} is text or
 * something else is for the key to say, never for YAML.
 */
record YamlScalar(ComposeValue value, boolean isNull, MergeTag tag) implements YamlNode {

  static YamlScalar of(ComposeValue value) {
    return new YamlScalar(value, false, MergeTag.NONE);
  }

  static YamlScalar ofNull(ComposePosition position) {
    return new YamlScalar(new ComposeValue("", true, position), true, MergeTag.NONE);
  }

  @Override
  public ComposePosition position() {
    return value.position();
  }
}
