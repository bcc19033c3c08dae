package io.layerwise.dockerfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the exec form: a JSON array of strings (RFC 8259) and nothing else. */
final class JsonStrings {
  private static final String ESCAPES = "\"\\/bfnrt";
  private static final String ESCAPED = "\"\\/\b\f\n\r\t";

  private final String text;
  private int at;

  private JsonStrings(String text) {
    this.text = text;
  }

  /** Empty where it is anything else, which makes it the shell form ("Exec form"). */
  static Optional<List<String>> parse(String text) {
    return new JsonStrings(text).array();
  }

  private Optional<List<String>> array() {
    List<String> strings = new ArrayList<>();
    if (!take('[')) {
      return Optional.empty();
    }
    boolean more = !take(']');
    while (more) {
      Optional<String> string = take('"') ? string() : Optional.empty();
      if (string.isEmpty()) {
        return Optional.empty();
      }
      strings.add(string.get());
      more = take(',');
      if (!more && !take(']')) {
        return Optional.empty();
      }
    }
    skipSpaces();
    return at == text.length() ? Optional.of(List.copyOf(strings)) : Optional.empty();
  }

  private void skipSpaces() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private boolean take(char expected) {
    skipSpaces();
    boolean there = at < text.length() && text.charAt(at) == expected;
    at += there ? 1 : 0;
    return there;
  }

  /** The rest of a string behind its opening quote. */
  private Optional<String> string() {
    StringBuilder string = new StringBuilder();
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '"') {
        return Optional.of(string.toString());
      }
      if (c < ' ' || (c == '\\' && !escape(string))) {
        return Optional.empty();
      }
      if (c != '\\') {
        string.append(c);
      }
    }
    return Optional.empty();
  }

  private boolean escape(StringBuilder string) {
    char kind = at < text.length() ? text.charAt(at++) : 0;
    if (kind == 'u') {
      return unicode(string);
    }
    int known = ESCAPES.indexOf(kind);
    if (known >= 0) {
      string.append(ESCAPED.charAt(known));
    }
    return known >= 0;
  }

  private boolean unicode(StringBuilder string) {
    int unit = 0;
    for (int i = 0; i < 4; i++) {
      int digit = at < text.length() ? Character.digit(text.charAt(at++), 16) : -1;
      if (digit < 0) {
        return false;
      }
      unit = unit * 16 + digit;
    }
    string.append((char) unit);
    return true;
  }
}
