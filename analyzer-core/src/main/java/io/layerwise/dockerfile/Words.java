package io.layerwise.dockerfile;

import java.util.ArrayList;
import java.util.List;

/**
 * Text split at white space that is neither quoted nor escaped.
 *
 * @param words with their quotes and escapes
 * @param balanced whether every quote was closed
 */
record Words(List<String> words, boolean balanced) {

  static Words of(String text, char escape) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    char quote = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote == 0 && Character.isWhitespace(c)) {
        flush(word, words);
        continue;
      }
      if (c == escape && quote != '\'') {
        // At the very end there is nothing to escape, and BuildKit drops it.
        if (i + 1 < text.length()) {
          word.append(c).append(text.charAt(++i));
        }
        continue;
      }
      if (c == quote) {
        quote = 0;
      } else if (quote == 0 && (c == '"' || c == '\'')) {
        quote = c;
      }
      word.append(c);
    }
    flush(word, words);
    return new Words(List.copyOf(words), quote == 0);
  }

  private static void flush(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }
}
