package io.layerwise.scan;

import java.util.Comparator;

/**
 * An order of versions that all ecosystems mostly agree on: an epoch first, then runs of digits as
 * numbers and what is between them as text, where {@code ~} and {@code -} with a letter come before
 * the end, so that {@code 2.0-rc1} is before {@code 2.0} (deb-version(7), Semantic Versioning
 * 2.0.0).
 */
final class VersionOrder implements Comparator<String> {
  @Override
  public int compare(String one, String other) {
    int epochs = compareNumbers(epoch(one), epoch(other));
    return epochs != 0 ? epochs : compareParts(rest(one), rest(other));
  }

  private static String epoch(String version) {
    int colon = version.indexOf(':');
    boolean epoch = colon > 0 && version.chars().limit(colon).allMatch(VersionOrder::isDigit);
    return epoch ? version.substring(0, colon) : "0";
  }

  /** Without the epoch, and without the {@code v} of a Go module's. */
  private static String rest(String version) {
    String epoch = epoch(version) + ":";
    String rest = version.startsWith(epoch) ? version.substring(epoch.length()) : version;
    return rest.startsWith("v") ? rest.substring(1) : rest;
  }

  private static int compareParts(String one, String other) {
    int i = 0;
    int j = 0;
    while (i < one.length() && j < other.length()) {
      int endOne = end(one, i);
      int endOther = end(other, j);
      String left = one.substring(i, endOne);
      String right = other.substring(j, endOther);
      int found =
          isDigit(left.charAt(0)) && isDigit(right.charAt(0))
              ? compareNumbers(left, right)
              : compareTexts(left, right, isPre(one, i), isPre(other, j));
      if (found != 0) {
        return found;
      }
      i = endOne;
      j = endOther;
    }
    int ends = Boolean.compare(i < one.length(), j < other.length());
    boolean pre = isPre(one, i) || isPre(other, j);
    return pre ? -ends : ends;
  }

  private static int compareTexts(String left, String right, boolean leftPre, boolean rightPre) {
    return leftPre == rightPre ? left.compareTo(right) : Boolean.compare(rightPre, leftPre);
  }

  /** Whether what begins there comes before the end of a version. */
  private static boolean isPre(String version, int at) {
    return version.startsWith("~", at)
        || (version.startsWith("-", at)
            && at + 1 < version.length()
            && Character.isLetter(version.charAt(at + 1)));
  }

  private static int end(String version, int start) {
    boolean digits = isDigit(version.charAt(start));
    int end = start;
    while (end < version.length() && isDigit(version.charAt(end)) == digits) {
      end++;
    }
    return end;
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  /** Of any length. */
  private static int compareNumbers(String one, String other) {
    String left = one.replaceFirst("^0+", "");
    String right = other.replaceFirst("^0+", "");
    int lengths = Integer.compare(left.length(), right.length());
    return lengths != 0 ? lengths : left.compareTo(right);
  }
}
