package io.layerwise.comparison;

import java.util.List;
import java.util.Optional;

/**
 * How the text at one path differs.
 *
 * @param lines of a unified diff; none where it does not differ, or is not told
 * @param refusal why it is not told, as a sentence
 */
public record TextDiff(List<String> lines, Optional<String> refusal) {
  public TextDiff {
    lines = List.copyOf(lines);
  }

  static TextDiff of(List<String> lines) {
    return new TextDiff(lines, Optional.empty());
  }

  static TextDiff refused(String sentence) {
    return new TextDiff(List.of(), Optional.of(sentence));
  }
}
