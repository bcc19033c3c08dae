package io.layerwise.dockerfile;

import java.util.BitSet;
import java.util.Optional;

/** The operators of {@code ${name#pattern}}, where {@code *} and {@code ?} are wildcards. */
final class ValuePattern {
  /** Time is the product of both lengths. */
  private static final int LONGEST = 200;

  private ValuePattern() {}

  /**
   * What is left of a value; empty where it cannot be said.
   *
   * @param operand a pattern, which a repeated operator makes greedy ({@code #*}); of {@code /},
   *     {@code pattern/replacement}
   */
  static Optional<String> apply(String value, char operator, String operand) {
    if (value.length() > LONGEST || operand.length() > LONGEST) {
      return Optional.empty();
    }
    if (operator == '/') {
      return replaced(value, operand);
    }
    boolean longest = operand.indexOf(operator) == 0;
    String pattern = longest ? operand.substring(1) : operand;
    if (operator == '#') {
      return Optional.of(value.substring(prefix(value, pattern, longest)));
    }
    int cut = prefix(reversed(value), reversed(pattern), longest);
    return Optional.of(value.substring(0, value.length() - cut));
  }

  private static String reversed(String text) {
    return new StringBuilder(text).reverse().toString();
  }

  /** The length of the shortest or longest prefix that a pattern matches; 0 where it does not. */
  private static int prefix(String value, String pattern, boolean longest) {
    BitSet ends = new BitSet();
    ends.set(0);
    for (int i = 0; i < pattern.length(); i++) {
      ends = step(ends, value, pattern.charAt(i));
    }
    return Math.max(0, longest ? ends.length() - 1 : ends.nextSetBit(0));
  }

  /** Where a match can end after one more character of the pattern. */
  private static BitSet step(BitSet ends, String value, char wanted) {
    BitSet next = new BitSet();
    int first = ends.nextSetBit(0);
    if (wanted == '*' && first >= 0) {
      next.set(first, value.length() + 1);
      return next;
    }
    for (int end = first; end >= 0 && end < value.length(); end = ends.nextSetBit(end + 1)) {
      if (wanted == '?' || value.charAt(end) == wanted) {
        next.set(end + 1);
      }
    }
    return next;
  }

  private static Optional<String> replaced(String value, String operand) {
    boolean all = operand.startsWith("/");
    String both = all ? operand.substring(1) : operand;
    int slash = both.indexOf('/');
    String pattern = both.substring(0, Math.max(0, slash));
    if (pattern.isEmpty() || pattern.indexOf('*') >= 0 || pattern.indexOf('?') >= 0) {
      return Optional.empty();
    }
    String replacement = both.substring(slash + 1);
    int at = value.indexOf(pattern);
    if (all || at < 0) {
      return Optional.of(value.replace(pattern, replacement));
    }
    return Optional.of(
        value.substring(0, at) + replacement + value.substring(at + pattern.length()));
  }
}
