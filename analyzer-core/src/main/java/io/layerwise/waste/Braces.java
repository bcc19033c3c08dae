package io.layerwise.waste;

import java.util.ArrayList;
import java.util.List;

/** Expands <code>{a,b}</code> in a pattern of the catalogue; braces do not nest. */
final class Braces {
  private Braces() {}

  static List<String> expand(String pattern) {
    int open = pattern.indexOf('{');
    if (open < 0) {
      return List.of(pattern);
    }
    int close = pattern.indexOf('}', open);
    List<String> expanded = new ArrayList<>();
    for (String rest : expand(pattern.substring(close + 1))) {
      for (String choice : pattern.substring(open + 1, close).split(",", -1)) {
        expanded.add(pattern.substring(0, open) + choice + rest);
      }
    }
    return expanded;
  }
}
