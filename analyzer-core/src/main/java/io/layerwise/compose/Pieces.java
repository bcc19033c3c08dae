package io.layerwise.compose;

import java.util.ArrayList;
import java.util.List;

/** Cuts compact notations such as {@code source:target:ro}. */
final class Pieces {
  private Pieces() {}

  /** The pieces between {@code separator}s; what stands in braces or brackets is not cut. */
  static List<String> of(String text, char separator) {
    List<String> pieces = new ArrayList<>();
    int start = 0;
    int open = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '{' || c == '[') {
        open++;
      } else if ((c == '}' || c == ']') && open > 0) {
        open--;
      } else if (c == separator && open == 0) {
        pieces.add(text.substring(start, i));
        start = i + 1;
      }
    }
    pieces.add(text.substring(start));
    return pieces;
  }
}
