package io.layerwise.shell;

import java.util.regex.Pattern;

/**
 * A here-document that a command announces: {@code <<EOF}, {@code <<-'EOF'}.
 *
 * @param delimiter the word that ends it, without quotes
 * @param stripsTabs whether tabs may stand before that: {@code <<-}
 * @param behindWord where the script goes on
 */
record HereDocument(String delimiter, boolean stripsTabs, int behindWord) {
  /** A shell and nothing else: {@code bash -e}. */
  private static final Pattern SHELL =
      Pattern.compile("(?:[^\\s]*/)?(?:ba|da|a|z|k)?sh(?:\\s+-[^\\s]*+)*+");

  private static final Pattern REDIRECTION = Pattern.compile("[0-9]*+<<-?[ \t]*+[^\\s]++");
  private static final int LONGEST_LINE = 1000;
  private static final String ENDS_WORD = " \t\r\n;&|()<>";

  /** Whether a shell reads what the line announces, so that it is a script, too. */
  static boolean isScript(String line) {
    return line.length() <= LONGEST_LINE
        && SHELL.matcher(REDIRECTION.matcher(line).replaceAll("").strip()).matches();
  }

  /** The one whose {@code <<} stands at {@code start}. */
  static HereDocument announcedAt(String text, int start) {
    int at = start + 2;
    boolean stripsTabs = text.startsWith("-", at);
    at += stripsTabs ? 1 : 0;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    StringBuilder delimiter = new StringBuilder();
    char quote = 0;
    while (at < text.length() && (quote != 0 || ENDS_WORD.indexOf(text.charAt(at)) < 0)) {
      char c = text.charAt(at++);
      if (c == quote) {
        quote = 0;
      } else if (quote == 0 && (c == '\'' || c == '"')) {
        quote = c;
      } else if (c == '\\' && quote != '\'' && at < text.length()) {
        delimiter.append(text.charAt(at++));
      } else {
        delimiter.append(c);
      }
    }
    return new HereDocument(delimiter.toString(), stripsTabs, at);
  }

  /** Where the script goes on behind the line that ends it, sought from {@code start}; else -1. */
  int end(String text, int start) {
    int at = start;
    while (at < text.length()) {
      int feed = text.indexOf('\n', at);
      int end = feed < 0 ? text.length() : feed;
      int first = at;
      while (stripsTabs && first < end && text.charAt(first) == '\t') {
        first++;
      }
      if (end - first == delimiter.length() && text.startsWith(delimiter, first)) {
        return Math.min(end + 1, text.length());
      }
      at = end + 1;
    }
    return -1;
  }
}
