package io.layerwise.compose;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a command as Compose does: quotes and backslashes as a shell has them, but no shell runs
 * it, and what stands behind an unquoted {@code ;}, {@code &}, {@code |}, {@code <} or {@code >} is
 * dropped.
 */
final class ShellWords {
  private static final String OPERATORS = ";&|<>";

  private final ComposeValue said;
  private final String text;
  private final List<ComposeValue> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private boolean inWord;

  private ShellWords(ComposeValue said) {
    this.said = said;
    this.text = said.text();
  }

  static List<ComposeValue> of(ComposeValue said) throws ComposeException {
    return new ShellWords(said).split();
  }

  private List<ComposeValue> split() throws ComposeException {
    int at = 0;
    while (at < text.length() && OPERATORS.indexOf(text.charAt(at)) < 0) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c)) {
        flush();
        at++;
      } else {
        inWord = true;
        at = c == '"' || c == '\'' ? quoted(at) : plain(at);
      }
    }
    flush();
    return List.copyOf(words);
  }

  /** A character that is not within quotes, or a variable that has no value. */
  private int plain(int at) throws ComposeException {
    char c = text.charAt(at);
    if (c == '\\') {
      return escaped(at);
    }
    int end = at + 1;
    if (c == '$' && !said.resolved() && text.startsWith("{", end)) {
      int close = text.indexOf('}', end);
      end = close < 0 ? end : close + 1;
    }
    word.append(text, at, end);
    return end;
  }

  private int escaped(int at) throws ComposeException {
    if (at + 1 == text.length()) {
      throw unbalanced("a character behind the last backslash");
    }
    word.append(text.charAt(at + 1));
    return at + 2;
  }

  private int quoted(int start) throws ComposeException {
    char quote = text.charAt(start);
    int at = start + 1;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == quote) {
        return at + 1;
      }
      at = c == '\\' && quote == '"' ? escaped(at) : literal(at);
    }
    throw unbalanced("a closing " + quote);
  }

  private int literal(int at) {
    word.append(text.charAt(at));
    return at + 1;
  }

  private void flush() {
    if (inWord) {
      words.add(said.part(word.toString()));
      word.setLength(0);
      inWord = false;
    }
  }

  private ComposeException unbalanced(String expected) {
    return Fields.refuse(said, expected, "Write the command as a list of words.");
  }
}
