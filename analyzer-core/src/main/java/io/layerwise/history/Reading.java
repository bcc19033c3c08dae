package io.layerwise.history;

import java.util.List;

/**
 * What a dialect makes of a history line.
 *
 * @param arguments of a RUN, the script to the byte
 * @param shell the words before that script; none where no shell is recorded
 */
record Reading(
    InstructionKind kind,
    String arguments,
    List<String> buildArguments,
    List<String> shell,
    Builder builder) {

  /** An instruction without a script. */
  static Reading of(InstructionKind kind, String arguments, Builder builder) {
    return new Reading(kind, arguments, List.of(), List.of(), builder);
  }

  /** A line that no Dockerfile instruction made. */
  static Reading other(String description, Builder builder) {
    return of(InstructionKind.OTHER, description, builder);
  }

  /** What is shown of it: on one line, and without its secrets. */
  String shown() {
    String line = Printable.line(MaskedArguments.of(kind, arguments));
    if (kind == InstructionKind.OTHER) {
      return line;
    }
    return line.isEmpty() ? kind.name() : kind.name() + " " + line;
  }
}
