package io.layerwise.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Lists as Go's {@code fmt} prints them, which is how Docker records many arguments: {@code %q} of
 * strings is {@code ["a" "b"]}, {@code %v} is {@code [a b]}, and of a set {@code map[a:{} b:{}]}.
 */
final class GoText {
  private static final String SET = "map[";
  private static final Pattern SPACES = Pattern.compile(" +");

  private GoText() {}

  /**
   * The strings of {@code ["a" "b"]}, or of JSON's {@code ["a","b"]}; empty where it is neither.
   */
  static Optional<List<String>> quotedList(String text) {
    if (!text.startsWith("[")) {
      return Optional.empty();
    }
    List<String> values = new ArrayList<>();
    int at = skipSeparators(text, 1);
    while (at < text.length() && text.charAt(at) == '"') {
      Optional<GoString> value = GoString.at(text, at);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      values.add(value.get().value());
      at = skipSeparators(text, value.get().end());
    }
    return at == text.length() - 1 && text.charAt(at) == ']'
        ? Optional.of(List.copyOf(values))
        : Optional.empty();
  }

  private static int skipSeparators(String text, int from) {
    int at = from;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == ',')) {
      at++;
    }
    return at;
  }

  /** The words of {@code [a b]} or {@code map[a:{} b:{}]}, one space between them. */
  static Optional<String> unquotedList(String text) {
    Optional<List<String>> quoted = quotedList(text);
    if (quoted.isPresent()) {
      return quoted.map(words -> String.join(" ", words));
    }
    if (!text.endsWith("]")) {
      return Optional.empty();
    }
    if (text.startsWith(SET)) {
      return Optional.of(words(text.substring(SET.length(), text.length() - 1)));
    }
    return text.startsWith("[")
        ? Optional.of(text.substring(1, text.length() - 1).strip())
        : Optional.empty();
  }

  private static String words(String set) {
    return SPACES
        .splitAsStream(set.strip())
        .map(word -> word.endsWith(":{}") ? word.substring(0, word.length() - 3) : word)
        .collect(Collectors.joining(" "));
  }
}
