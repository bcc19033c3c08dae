package io.layerwise.compose;

import java.util.List;

/** A sequence that may be written as a single value. */
final class ListForm {
  private ListForm() {}

  static YamlSequence of(YamlNode node) throws ComposeException {
    if (node instanceof YamlSequence sequence) {
      return sequence;
    }
    if (node instanceof YamlMapping && !node.isAbsent()) {
      throw node.refuse("a list or a single value", "Begin each entry with `- `.");
    }
    return new YamlSequence(
        node.isAbsent() ? List.of() : List.of(node), node.tag(), node.position());
  }
}
