package io.layerwise.secret;

/**
 * Where a value is in a text, without its quotes.
 *
 * @param end behind its last letter
 * @param quoted whether quotes stand around it
 */
record Value(int start, int end, boolean quoted) {

  /**
   * @param start where it begins, with its quotes
   * @param most how many letters are looked at
   */
  static Value at(String text, int start, int most) {
    int limit = (int) Math.min(text.length(), (long) start + most);
    int first = start < limit && text.charAt(start) == '\\' ? start + 1 : start;
    boolean quoted = first < limit && (text.charAt(first) == '"' || text.charAt(first) == '\'');
    int begin = quoted ? first + 1 : start;
    int end = begin;
    while (end < limit && !ends(text.charAt(end), quoted ? text.charAt(first) : ' ')) {
      end++;
    }
    if (quoted && end > begin && text.charAt(end - 1) == '\\') {
      end--;
    }
    return new Value(begin, end, quoted);
  }

  private static boolean ends(char c, char quote) {
    if (quote != ' ') {
      return c == quote || c == '\n' || c == '\r';
    }
    return Character.isWhitespace(c) || ";|<>\"'`,}".indexOf(c) >= 0;
  }

  String text(String of) {
    return of.substring(start, end);
  }
}
