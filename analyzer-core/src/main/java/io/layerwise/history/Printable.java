package io.layerwise.history;

/** Text from an image without what could move a cursor or reorder text. */
final class Printable {
  private Printable() {}

  /** On one line, white space folded: fit to be shown in a row. */
  static String line(String text) {
    StringBuilder line = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); ) {
      int character = text.codePointAt(i);
      i += Character.charCount(character);
      if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
        gap = true;
        continue;
      }
      if (gap && !line.isEmpty()) {
        line.append(' ');
      }
      gap = false;
      line.appendCodePoint(printable(character));
    }
    return line.toString();
  }

  /** With its newlines, tabs and blanks as they are: fit to be written to a file. */
  static String lines(String text) {
    StringBuilder lines = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int character = text.codePointAt(i);
      boolean kept = character == '\n' || character == '\t' || text.startsWith("\r\n", i);
      lines.appendCodePoint(kept ? character : printable(character));
      i += Character.charCount(character);
    }
    return lines.toString();
  }

  private static int printable(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          '\uFFFD';
      default -> character;
    };
  }
}
