package io.layerwise.dockerfile;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A comment that says which rules not to apply (hadolint, "Inline ignores"); with {@code layerwise}
 * in place of {@code hadolint} it names rules of our own.
 */
enum IgnorePragma {
  /** To the instruction below. */
  LINE("(?:hadolint|layerwise)\\s+ignore\\s*=(.*)"),
  /** To the whole file. */
  GLOBAL("(?:hadolint|layerwise)\\s+global\\s+ignore\\s*=(.*)");

  private final Pattern pattern;

  IgnorePragma(String regex) {
    pattern = Pattern.compile(regex);
  }

  List<String> rules(List<String> comments) {
    return comments.stream()
        .map(pattern::matcher)
        .filter(Matcher::matches)
        .flatMap(pragma -> Arrays.stream(pragma.group(1).strip().split("[,\\s]+", -1)))
        .filter(rule -> !rule.isEmpty())
        .toList();
  }
}
