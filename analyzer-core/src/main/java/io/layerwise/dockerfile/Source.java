package io.layerwise.dockerfile;

import java.util.List;

/**
 * Where an instruction stands and how it is written.
 *
 * @param firstLine of the instruction itself, from 1
 * @param lastLine of its last continuation or here-document
 * @param above what stands between the instruction before and this one, verbatim: comments, empty
 *     lines, directives
 * @param text the instruction verbatim, with the end of its last line
 */
public record Source(int firstLine, int lastLine, String above, String text) {

  /** The comments directly above, without {@code #}, directives too; an empty line ends them. */
  public List<String> comments() {
    int emptyLine = 0;
    int at = 0;
    for (String line : above.split("(?<=\\n)", -1)) {
      at += line.length();
      emptyLine = line.isBlank() && !line.isEmpty() ? at : emptyLine;
    }
    return SourceLines.comments(above.substring(emptyLine));
  }

  /**
   * The rules that {@code # hadolint ignore=DL3008,SC1091} above takes back, and those of {@code #
   * layerwise ignore=user-root}.
   */
  public List<String> ignoredRules() {
    return IgnorePragma.LINE.rules(comments());
  }
}
