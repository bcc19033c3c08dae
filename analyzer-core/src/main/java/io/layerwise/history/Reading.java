package io.layerwise.history;

import java.util.List;

/** What a dialect makes of a history line. */
record Reading(
    InstructionKind kind, String arguments, List<String> buildArguments, Builder builder) {

  /** A line that no Dockerfile instruction made. */
  static Reading other(String description, Builder builder) {
    return new Reading(InstructionKind.OTHER, description, List.of(), builder);
  }

  /** The same without its secrets, as it may be shown. */
  Reading masked() {
    return new Reading(kind, MaskedArguments.of(kind, arguments), List.of(), builder);
  }

  String text() {
    String oneLine = OneLine.of(arguments);
    if (kind == InstructionKind.OTHER) {
      return oneLine;
    }
    return oneLine.isEmpty() ? kind.name() : kind.name() + " " + oneLine;
  }
}
