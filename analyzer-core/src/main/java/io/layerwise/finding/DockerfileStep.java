package io.layerwise.finding;

import io.layerwise.history.Instruction;
import io.layerwise.history.InstructionKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One instruction of a Dockerfile.
 *
 * @param line where it begins, from 1
 * @param keyword in capitals
 * @param arguments on one line, without the flags that history does not keep
 */
record DockerfileStep(int line, String keyword, String arguments) {

  /** The instructions behind the last FROM. */
  static List<DockerfileStep> lastStage(String dockerfile) {
    List<DockerfileStep> steps = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    int begun = 0;
    String[] lines = dockerfile.split("\\R", -1);
    for (int i = 0; i < lines.length; i++) {
      String line = lines[i].strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      begun = open.isEmpty() ? i + 1 : begun;
      boolean continued = line.endsWith("\\");
      open.append(continued ? line.substring(0, line.length() - 1) : line).append(' ');
      if (!continued) {
        DockerfileStep step = parse(begun, open.toString());
        if (step.keyword.equals("FROM")) {
          steps.clear();
        } else {
          steps.add(step);
        }
        open.setLength(0);
      }
    }
    return List.copyOf(steps);
  }

  private static DockerfileStep parse(int line, String text) {
    String[] words = text.strip().split("\\s+", -1);
    StringBuilder arguments = new StringBuilder();
    boolean flags = true;
    for (int i = 1; i < words.length; i++) {
      flags &= words[i].startsWith("--");
      if (!flags) {
        arguments.append(arguments.isEmpty() ? "" : " ").append(words[i]);
      }
    }
    return new DockerfileStep(line, words[0].toUpperCase(Locale.ROOT), arguments.toString());
  }

  /**
   * Whether this is what an instruction of a history was. A COPY's sources may be recorded as a
   * checksum, so its target decides; a RUN is compared by letters alone, since builders differ in
   * white space and in what they keep of a line's end.
   */
  boolean made(Instruction instruction) {
    InstructionKind kind = instruction.kind();
    if (!keyword.equals(kind.name())) {
      return false;
    }
    String recorded = instruction.arguments();
    return switch (kind) {
      case COPY, ADD -> lastWord(recorded).equals(lastWord(arguments));
      default -> letters(recorded).equals(letters(arguments));
    };
  }

  private static String lastWord(String text) {
    String stripped = text.strip();
    String word = stripped.substring(stripped.lastIndexOf(' ') + 1);
    return word.replace("\"", "").replace("]", "");
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isWhitespace(c) && "\\\"[],".indexOf(c) < 0) {
        letters.append(c);
      }
    }
    return letters.toString();
  }
}
