package io.layerwise.dockerfile;

import java.util.ArrayList;
import java.util.List;

/** Takes the flags off the front of an instruction's arguments. */
final class FlagReader {
  private final String text;
  private final List<Flag> flags = new ArrayList<>();
  private int at;

  private FlagReader(String text) {
    this.text = text;
  }

  /** What stood before the arguments, and the arguments. */
  record Split(List<Flag> flags, String arguments) {}

  static Split split(String text) {
    return new FlagReader(text).read();
  }

  private Split read() {
    skipSpaces();
    while (text.startsWith("--", at)) {
      String word = word();
      if (word.equals("--")) {
        break;
      }
      flags.add(Flag.parse(word));
      skipSpaces();
    }
    return new Split(List.copyOf(flags), text.substring(at).strip());
  }

  private void skipSpaces() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  /** Up to white space that is not quoted; BuildKit escapes with a backslash here, always. */
  private String word() {
    StringBuilder word = new StringBuilder();
    char quote = 0;
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      if (quote == 0 && Character.isWhitespace(c)) {
        break;
      } else if (c == '\\') {
        at++;
        word.append(at < text.length() ? text.substring(at, at + 1) : "");
      } else if (c == quote) {
        quote = 0;
      } else if (quote == 0 && (c == '"' || c == '\'')) {
        quote = c;
      } else {
        word.append(c);
      }
    }
    at = Math.min(at, text.length());
    return word.toString();
  }
}
