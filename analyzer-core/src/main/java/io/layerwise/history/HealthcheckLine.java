package io.layerwise.history;

import io.layerwise.dockerfile.JsonText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The arguments of HEALTHCHECK. Docker prints the Go structure (moby image spec v1.2,
 * "Healthcheck"): the fields in order, {@code &{["CMD" "x"] "30s" "0s" … '\x03'}}, or by name,
 * {@code {Test:[CMD x] Interval:30s … Retries:3}}. A zero means that it was not set.
 */
final class HealthcheckLine {
  private static final List<String> DURATIONS =
      List.of("interval", "timeout", "start-period", "start-interval");
  private static final String END_OF_TEST = "] Interval:";
  private static final Pattern NAMED =
      Pattern.compile(
          "Interval:([^ }]*+)(?: Timeout:([^ }]*+))?(?: StartPeriod:([^ }]*+))?"
              + "(?: StartInterval:([^ }]*+))?(?: Retries:([^ }]*+))?}");

  private HealthcheckLine() {}

  static String describe(String recorded) {
    if (recorded.startsWith("&{[")) {
      return ordered(recorded).orElse(recorded);
    }
    return recorded.startsWith("{Test:[") ? named(recorded).orElse(recorded) : recorded;
  }

  private static Optional<String> ordered(String recorded) {
    List<String> values = new ArrayList<>();
    int at = endOfTest(recorded);
    Optional<List<String>> test =
        at < 0 ? Optional.empty() : GoText.quotedList(recorded.substring("&{".length(), at));
    while (test.isPresent() && at < recorded.length() && recorded.charAt(at) == ' ') {
      Optional<GoString> value = GoString.at(recorded, at + 1);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      values.add(value.get().value());
      at = value.get().end();
    }
    if (values.isEmpty() || values.size() > DURATIONS.size() + 1) {
      return Optional.empty();
    }
    String retries = values.remove(values.size() - 1);
    values.addAll(Arrays.asList("", "", "", "").subList(values.size(), DURATIONS.size()));
    values.add(retries.isEmpty() ? "" : Integer.toString(retries.codePointAt(0)));
    return test.map(words -> describe(words, values));
  }

  private static int endOfTest(String recorded) {
    int at = "&{[".length();
    while (at < recorded.length() && recorded.charAt(at) != ']') {
      boolean quoted = recorded.charAt(at) == '"';
      at = quoted ? GoString.at(recorded, at).map(GoString::end).orElse(recorded.length()) : at + 1;
    }
    return at < recorded.length() ? at + 1 : -1;
  }

  private static Optional<String> named(String recorded) {
    // The test is not quoted, so it may hold anything: the last such place is its end.
    int end = recorded.lastIndexOf(END_OF_TEST);
    if (end < 0) {
      return Optional.empty();
    }
    Matcher fields = NAMED.matcher(recorded).region(end + 2, recorded.length());
    if (!fields.matches()) {
      return Optional.empty();
    }
    List<String> values = new ArrayList<>();
    for (int group = 1; group <= fields.groupCount(); group++) {
      values.add(Optional.ofNullable(fields.group(group)).orElse(""));
    }
    return Optional.of(describe(test(recorded.substring("{Test:[".length(), end)), values));
  }

  private static List<String> test(String unquoted) {
    return unquoted.startsWith("CMD-SHELL ")
        ? List.of("CMD-SHELL", unquoted.substring("CMD-SHELL ".length()))
        : Arrays.asList(unquoted.split(" ", -1));
  }

  /** The values in the order of {@link #DURATIONS}, then the retries. */
  private static String describe(List<String> test, List<String> values) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < values.size(); i++) {
      String value = values.get(i);
      if (!value.isEmpty() && !value.equals("0s") && !value.equals("0")) {
        String option = i < DURATIONS.size() ? DURATIONS.get(i) : "retries";
        text.append("--").append(option).append('=').append(value).append(' ');
      }
    }
    return text.append(command(test)).toString();
  }

  private static String command(List<String> test) {
    String form = test.isEmpty() ? "" : test.get(0);
    List<String> words = test.isEmpty() ? test : test.subList(1, test.size());
    return switch (form) {
      case "CMD" -> "CMD " + JsonText.array(words);
      case "CMD-SHELL" -> "CMD " + String.join(" ", words);
      default -> "NONE";
    };
  }
}
