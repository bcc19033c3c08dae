package io.layerwise.report.markdown;

import java.io.IOException;
import java.util.List;

/**
 * A comment of bounded length. A table takes at most half of what is left, so that those behind it
 * have room too; rows that do not fit are left out and counted.
 */
final class Comment {
  /** GitHub refuses a comment of more than 65,536 characters; what frames the rows comes on top. */
  private static final int LONGEST = 62_000;

  private final Appendable out;
  private int length;

  Comment(Appendable out) {
    this.out = out;
  }

  /** Text that is short whatever the image. */
  void add(String text) throws IOException {
    out.append(text);
    length += text.length();
  }

  /**
   * A folded part that holds a table; nothing where the table has no rows.
   *
   * @param header the table's first two lines
   * @param rows as many of them as there is room for are written
   * @param omitted how many rows were left out already
   */
  void table(String title, String header, List<String> rows, int omitted) throws IOException {
    if (rows.isEmpty() && omitted == 0) {
      return;
    }
    add("\n<details><summary>" + title + "</summary>\n\n" + header + "\n");
    int end = length + Math.max(0, LONGEST - length) / 2;
    int written = 0;
    while (written < rows.size() && length + rows.get(written).length() < end) {
      add(rows.get(written) + "\n");
      written++;
    }
    int left = rows.size() - written + omitted;
    if (left > 0) {
      add("\n… and " + left + " more\n");
    }
    add("\n</details>\n");
  }

  /**
   * A folded part that holds a file; where there is no room for it, the part says so.
   *
   * @param language by which a forge colours it
   */
  void verbatim(String title, String language, String text) throws IOException {
    add("\n<details><summary>" + title + "</summary>\n\n");
    String block = Markdown.block(language, text);
    add(length + block.length() < LONGEST / 2 ? block : "too long for a comment\n");
    add("\n</details>\n");
  }
}
