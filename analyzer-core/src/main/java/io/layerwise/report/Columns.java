package io.layerwise.report;

/** How many columns of a terminal text takes, and text cut to a number of them. */
public final class Columns {
  private static final String CUT = "…";

  private Columns() {}

  /** The columns that a line takes, in a terminal with a monospaced font. */
  public static int of(String text) {
    int columns = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      columns += of(text.codePointAt(i));
    }
    return columns;
  }

  /** {@code text}, its end replaced by {@code …} where it takes more than {@code most} columns. */
  public static String cut(String text, int most) {
    return of(text) <= most ? text : head(text, most - 1) + CUT;
  }

  /** {@code text}, its middle replaced by {@code …} where it takes more than {@code most}. */
  public static String cutMiddle(String text, int most) {
    if (of(text) <= most) {
      return text;
    }
    int left = Math.max(0, most - 1);
    return head(text, left / 2) + CUT + tail(text, left - left / 2);
  }

  /** {@code text} with spaces behind it, up to {@code columns}. */
  public static String left(String text, int columns) {
    return text + spaces(columns - of(text));
  }

  /** {@code text} with spaces before it, up to {@code columns}. */
  public static String right(String text, int columns) {
    return spaces(columns - of(text)) + text;
  }

  static String spaces(int count) {
    return " ".repeat(Math.max(0, count));
  }

  private static String head(String text, int most) {
    int columns = 0;
    int end = 0;
    while (end < text.length()) {
      int next = text.codePointAt(end);
      columns += of(next);
      if (columns > most) {
        break;
      }
      end += Character.charCount(next);
    }
    return text.substring(0, end);
  }

  private static String tail(String text, int most) {
    int columns = 0;
    int start = text.length();
    while (start > 0) {
      int previous = text.codePointBefore(start);
      columns += of(previous);
      if (columns > most) {
        break;
      }
      start -= Character.charCount(previous);
    }
    return text.substring(start);
  }

  private static int of(int character) {
    if (character < 0x300) {
      return 1;
    }
    int type = Character.getType(character);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    return isWide(character) ? 2 : 1;
  }

  /** Unicode's East Asian wide and full-width blocks, and emoji. */
  private static boolean isWide(int c) {
    return (c >= 0x1100 && c <= 0x115f)
        || (c >= 0x2e80 && c <= 0xa4cf)
        || (c >= 0xac00 && c <= 0xd7a3)
        || (c >= 0xf900 && c <= 0xfaff)
        || (c >= 0xfe30 && c <= 0xfe6f)
        || (c >= 0xff00 && c <= 0xff60)
        || (c >= 0xffe0 && c <= 0xffe6)
        || (c >= 0x1f300 && c <= 0x1faff)
        || (c >= 0x20000 && c <= 0x3fffd);
  }
}
