package io.layerwise.dockerfile;

import java.util.List;

/** A text, taken line by line and handed out again in pieces. */
final class SourceLines {
  /** Stands before the first line of some files and belongs to none. */
  static final String BYTE_ORDER_MARK = "\uFEFF";

  private final String text;
  private int at;
  private int taken;
  private int piece;

  SourceLines(String text) {
    this.text = text;
    this.at = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
  }

  boolean hasNext() {
    return at < text.length();
  }

  /** The next line with its end; a line feed alone ends a line, as in BuildKit. */
  String peek() {
    return text.substring(at, end());
  }

  String next() {
    String line = peek();
    at = end();
    taken++;
    return line;
  }

  private int end() {
    int feed = text.indexOf('\n', at);
    return feed < 0 ? text.length() : feed + 1;
  }

  /** The number of the line that was taken last, from 1. */
  int taken() {
    return taken;
  }

  /** Everything since the last piece, verbatim. */
  String piece() {
    String since = text.substring(piece, at);
    piece = at;
    return since;
  }

  /** Without what ends it. */
  static String withoutEnd(String line) {
    int end = line.length();
    while (end > 0 && (line.charAt(end - 1) == '\n' || line.charAt(end - 1) == '\r')) {
      end--;
    }
    return line.substring(0, end);
  }

  static boolean isComment(String line) {
    return line.stripLeading().startsWith("#");
  }

  /** The comments of some lines, without {@code #} and the white space around them. */
  static List<String> comments(String lines) {
    return lines
        .replace(BYTE_ORDER_MARK, "")
        .lines()
        .filter(SourceLines::isComment)
        .map(comment -> comment.strip().substring(1).strip())
        .toList();
  }
}
