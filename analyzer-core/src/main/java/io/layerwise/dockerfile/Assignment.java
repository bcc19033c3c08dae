package io.layerwise.dockerfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A name and value of ENV, LABEL or ARG.
 *
 * @param value as written, with its quotes and variables: {@link Variables#expand} takes them away;
 *     empty for an ARG without default
 */
public record Assignment(String name, Optional<String> value) {

  /** Those of an instruction, in order; none where it is another one. */
  public static List<Assignment> of(DockerfileInstruction instruction) {
    return read(instruction.keyword(), instruction.arguments(), instruction.escape());
  }

  static List<Assignment> read(Keyword keyword, String arguments, char escape) {
    return switch (keyword) {
      case ARG -> split(Words.of(arguments, escape).words());
      case ENV, LABEL -> {
        List<String> words = Words.of(arguments, escape).words();
        yield words.isEmpty() || words.get(0).contains("=") ? split(words) : spaced(arguments);
      }
      default -> List.of();
    };
  }

  private static List<Assignment> split(List<String> words) {
    List<Assignment> assignments = new ArrayList<>(words.size());
    for (String word : words) {
      int equals = word.indexOf('=');
      assignments.add(
          equals < 0
              ? new Assignment(word, Optional.empty())
              : new Assignment(word.substring(0, equals), Optional.of(word.substring(equals + 1))));
    }
    return List.copyOf(assignments);
  }

  /** The older form, {@code ENV NAME any value}, which has one only ("ENV"). */
  private static List<Assignment> spaced(String arguments) {
    String[] parts = arguments.split("\\s+", 2);
    return List.of(
        new Assignment(
            parts[0], parts.length < 2 ? Optional.empty() : Optional.of(parts[1].strip())));
  }
}
