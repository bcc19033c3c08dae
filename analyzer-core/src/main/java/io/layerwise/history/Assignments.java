package io.layerwise.history;

import io.layerwise.dockerfile.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The {@code K=V K=V} of ENV, ARG and LABEL. Docker records values without their quotes, so a value
 * with spaces ends where the next word of the form {@code K=} begins.
 *
 * @param values each {@code K=V}, or the whole text where it is not of that form
 */
record Assignments(List<String> values) {
  private static final Pattern VARIABLE = Pattern.compile("(?<![^ ])[A-Za-z_][A-Za-z0-9_]*+=");
  private static final Pattern LABEL = Pattern.compile("(?<![^ ])[A-Za-z0-9][A-Za-z0-9_./-]*+=");

  static Assignments ofVariables(String text) {
    return split(text, starts(text, VARIABLE, Integer.MAX_VALUE));
  }

  static Assignments ofLabels(String text) {
    return split(text, starts(text, LABEL, Integer.MAX_VALUE));
  }

  /** Where the first {@code limit} words of the form {@code NAME=} begin. */
  static List<Integer> variableStarts(String text, int limit) {
    return starts(text, VARIABLE, limit);
  }

  private static List<Integer> starts(String text, Pattern name, int limit) {
    List<Integer> starts = new ArrayList<>();
    Matcher matcher = name.matcher(text);
    while (starts.size() < limit && matcher.find()) {
      starts.add(matcher.start());
    }
    return starts;
  }

  private static Assignments split(String text, List<Integer> starts) {
    if (starts.isEmpty() || starts.get(0) != 0) {
      return new Assignments(List.of(text));
    }
    List<String> values = new ArrayList<>(starts.size());
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) : text.length();
      values.add(text.substring(starts.get(i), end).stripTrailing());
    }
    return new Assignments(List.copyOf(values));
  }

  /** In Dockerfile syntax: a value with spaces is quoted, unless it was recorded so. */
  String quoted() {
    return values.stream().map(Assignments::quoted).collect(Collectors.joining(" "));
  }

  private static String quoted(String assignment) {
    int equals = assignment.indexOf('=');
    String value = assignment.substring(equals + 1);
    boolean plain = value.chars().noneMatch(Character::isWhitespace);
    if (equals < 0 || plain || value.startsWith("\"") || value.startsWith("'")) {
      return assignment;
    }
    return assignment.substring(0, equals + 1) + JsonText.string(value);
  }
}
