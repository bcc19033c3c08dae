package io.layerwise.dockerfile;

/** An instruction on one line: its continuations joined, comments between them dropped. */
final class LogicalLine {
  private final SourceLines lines;
  private final char escape;
  private final StringBuilder joined = new StringBuilder();

  private LogicalLine(SourceLines lines, char escape) {
    this.lines = lines;
    this.escape = escape;
  }

  static String read(SourceLines lines, char escape) {
    return new LogicalLine(lines, escape).read();
  }

  /** Comments and empty lines within do not end it ("Format"; an empty line there is outdated). */
  private String read() {
    boolean continued = append(lines.next());
    while (continued && lines.hasNext()) {
      String line = lines.next();
      continued = line.isBlank() || SourceLines.isComment(line) || append(line);
    }
    return joined.toString().strip();
  }

  /** Whether the line goes on: it ends with the escape character, which is not escaped itself. */
  private boolean append(String line) {
    String content = SourceLines.withoutEnd(line);
    int end = content.length();
    while (end > 0 && (content.charAt(end - 1) == ' ' || content.charAt(end - 1) == '\t')) {
      end--;
    }
    boolean continued =
        end > 0
            && content.charAt(end - 1) == escape
            && (end == 1 || content.charAt(end - 2) != escape);
    joined.append(continued ? content.substring(0, end - 1) : content);
    return continued;
  }
}
