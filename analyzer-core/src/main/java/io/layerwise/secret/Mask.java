package io.layerwise.secret;

/** What is shown of a secret: enough to know which one it is, not enough to use or guess it. */
final class Mask {
  static final String ELLIPSIS = "…";

  private static final int MOST_SHOWN = 4;

  /** Of a short secret, four letters would be most of it. */
  private static final int SHARE = 5;

  private Mask() {}

  static String of(String value) {
    int end = 0;
    int most = Math.min(MOST_SHOWN, value.length() / SHARE);
    while (end < most && isPlain(value.charAt(end))) {
      end++;
    }
    return value.substring(0, end) + ELLIPSIS;
  }

  /** Whether a value was masked before; so that masking twice is as good as once. */
  static boolean isOne(String value) {
    return value.length() <= MOST_SHOWN + ELLIPSIS.length() && value.endsWith(ELLIPSIS);
  }

  private static boolean isPlain(char c) {
    return Letters.isWord(c) || c == '-' || c == '.';
  }
}
