package io.layerwise.stage;

import java.util.ArrayList;
import java.util.List;

/** The lines of the runtime stage as they are written, and what each adds. */
final class RuntimeStage {
  private final StringBuilder text = new StringBuilder();
  private final List<PredictedPart> parts = new ArrayList<>();

  private final char escape;

  /**
   * @param escape the character by which lines go on
   */
  RuntimeStage(char escape) {
    this.escape = escape;
  }

  /** Lines that go on by {@code \\}, with another character instead. */
  static String escaped(String lines, char escape) {
    return lines.replace("\\\n", escape + "\n");
  }

  /** A line that adds nothing. */
  void add(String lines) {
    addVerbatim(escaped(lines, escape));
  }

  /** The user's own lines. */
  void addVerbatim(String lines) {
    text.append(lines).append('\n');
  }

  void add(String lines, long bytes, boolean exact) {
    add(lines);
    parts.add(new PredictedPart(lines.replaceAll("\\s*\\\\\n\\s*", " "), bytes, exact));
  }

  /** What the line before makes besides. */
  void assume(String what, long bytes) {
    if (bytes > 0) {
      parts.add(new PredictedPart(what, bytes, false));
    }
  }

  /** Where a person must look, above the line it is about. */
  void look(String note) {
    add("# look: " + note);
  }

  List<PredictedPart> parts() {
    return parts;
  }

  long bytes() {
    return parts.stream().mapToLong(PredictedPart::bytes).sum();
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
