package io.layerwise.version;

/**
 * The order of {@code [epoch:]upstream[-revision]} (Debian Policy Manual, 5.6.12): parts without
 * digits and numbers in turn; letters before all other characters, and {@code ~} before anything,
 * even the end.
 */
final class DebianVersions implements VersionOrder {
  @Override
  public int compare(String one, String other) {
    int byEpoch = Decimal.compare(epoch(one), epoch(other));
    if (byEpoch != 0) {
      return byEpoch;
    }
    int byUpstream = comparePart(upstream(one), upstream(other));
    return byUpstream != 0 ? byUpstream : comparePart(revision(one), revision(other));
  }

  private static String epoch(String version) {
    return version.substring(0, Math.max(0, version.indexOf(':')));
  }

  private static String upstream(String version) {
    String rest = version.substring(version.indexOf(':') + 1);
    int dash = rest.lastIndexOf('-');
    return dash < 0 ? rest : rest.substring(0, dash);
  }

  private static String revision(String version) {
    String rest = version.substring(version.indexOf(':') + 1);
    int dash = rest.lastIndexOf('-');
    return dash < 0 ? "" : rest.substring(dash + 1);
  }

  private static int comparePart(String one, String other) {
    int i = 0;
    int j = 0;
    while (i < one.length() || j < other.length()) {
      while (isOther(one, i) || isOther(other, j)) {
        int order = Integer.compare(order(one, i++), order(other, j++));
        if (order != 0) {
          return order;
        }
      }
      int endOfOne = endOfDigits(one, i);
      int endOfOther = endOfDigits(other, j);
      int order = Decimal.compare(one.substring(i, endOfOne), other.substring(j, endOfOther));
      if (order != 0) {
        return order;
      }
      i = endOfOne;
      j = endOfOther;
    }
    return 0;
  }

  /** The weight of a character that is no digit; a digit weighs as the end does. */
  private static int order(String text, int at) {
    if (!isOther(text, at)) {
      return 0;
    }
    char c = text.charAt(at);
    if (c == '~') {
      return -1;
    }
    boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return letter ? c : c + 256;
  }

  private static boolean isOther(String text, int at) {
    return at < text.length() && !Decimal.isDigit(text.charAt(at));
  }

  private static int endOfDigits(String text, int start) {
    int end = Math.min(start, text.length());
    while (end < text.length() && Decimal.isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }
}
