package io.layerwise.oci;

/** Text from an image, made fit for a message: one line, printable, of bounded length. */
public final class Quoted {
  private static final int LONGEST = 120;

  private Quoted() {}

  /** {@code text} in double quotes, control characters escaped, cut at 120 characters. */
  public static String of(String text) {
    return '"' + printable(text) + '"';
  }

  /** {@code text} with control characters escaped, cut at 120 characters. */
  public static String printable(String text) {
    StringBuilder quoted = new StringBuilder();
    int end = Math.min(text.length(), LONGEST);
    text.substring(0, end).codePoints().forEach(c -> appendPrintable(quoted, c));
    return end < text.length() ? quoted.append('…').toString() : quoted.toString();
  }

  /** {@code text} with control characters escaped, whatever its length. */
  public static String escaped(String text) {
    if (text.codePoints().noneMatch(Quoted::isUnprintable)) {
      return text;
    }
    StringBuilder escaped = new StringBuilder();
    text.codePoints().forEach(c -> appendPrintable(escaped, c));
    return escaped.toString();
  }

  private static void appendPrintable(StringBuilder out, int codePoint) {
    if (!isUnprintable(codePoint)) {
      out.appendCodePoint(codePoint);
    } else if (codePoint < 0x100) {
      out.append(String.format("\\x%02x", codePoint));
    } else {
      out.append(String.format("\\u{%x}", codePoint));
    }
  }

  /** Control, format (such as a right-to-left override) and unpaired surrogates. */
  private static boolean isUnprintable(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }
}
