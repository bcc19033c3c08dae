package io.layerwise.version;

import java.util.List;

/** Numbers as they are written, of any length. */
final class Decimal {
  private Decimal() {}

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Whether it is written of digits alone. */
  static boolean isNumber(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> isDigit((char) c));
  }

  static boolean isZero(String digits) {
    return withoutZeros(digits).isEmpty();
  }

  /** Compares digits by their value; none is zero. */
  static int compare(String one, String other) {
    String a = withoutZeros(one);
    String b = withoutZeros(other);
    return a.length() != b.length() ? Integer.compare(a.length(), b.length()) : a.compareTo(b);
  }

  /** Compares two numbers, or two words. */
  static int compareAlike(String one, String other) {
    return isNumber(one) ? compare(one, other) : one.compareTo(other);
  }

  /** Compares numbers in turn; those that one of the lists lacks are zero. */
  static int compareAll(List<String> one, List<String> other) {
    return InTurn.compare(one, other, "", Decimal::compare);
  }

  private static String withoutZeros(String digits) {
    int start = 0;
    while (start < digits.length() && digits.charAt(start) == '0') {
      start++;
    }
    return digits.substring(start);
  }
}
