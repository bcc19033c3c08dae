package io.layerwise.history;

import java.util.Optional;

/**
 * A quoted string or character as Go's {@code %q} prints it (Go specification, "String literals").
 *
 * @param end just behind the closing quote
 */
record GoString(String value, int end) {
  private static final String QUOTES = "\"'";

  /** The literal whose opening quote stands at {@code start}; empty where it is not one. */
  static Optional<GoString> at(String text, int start) {
    if (start >= text.length() || QUOTES.indexOf(text.charAt(start)) < 0) {
      return Optional.empty();
    }
    char quote = text.charAt(start);
    StringBuilder value = new StringBuilder();
    int at = start + 1;
    while (at < text.length() && text.charAt(at) != quote) {
      boolean escape = text.charAt(at) == '\\' && at + 1 < text.length();
      int next = escape ? at + 2 + digits(text.charAt(at + 1)) : at + 1;
      if (next > text.length()) {
        return Optional.empty();
      }
      if (escape) {
        appendEscape(value, text.charAt(at + 1), text.substring(at + 2, next));
      } else {
        value.append(text.charAt(at));
      }
      at = next;
    }
    return at < text.length()
        ? Optional.of(new GoString(value.toString(), at + 1))
        : Optional.empty();
  }

  private static int digits(char escape) {
    return switch (escape) {
      case 'x' -> 2;
      case 'u' -> 4;
      case 'U' -> 8;
      default -> 0;
    };
  }

  private static void appendEscape(StringBuilder value, char escape, String digits) {
    switch (escape) {
      case 'a' -> value.append('\u0007');
      case 'b' -> value.append('\b');
      case 'f' -> value.append('\f');
      case 'n' -> value.append('\n');
      case 'r' -> value.append('\r');
      case 't' -> value.append('\t');
      case 'v' -> value.append('\u000b');
      case 'x', 'u', 'U' -> value.appendCodePoint(codePoint(digits));
      default -> value.append(escape);
    }
  }

  private static int codePoint(String digits) {
    int codePoint = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = Character.digit(digits.charAt(i), 16);
      codePoint = digit < 0 ? -1 : codePoint * 16 + digit;
      if (!Character.isValidCodePoint(codePoint)) {
        return '\uFFFD';
      }
    }
    return codePoint;
  }
}
