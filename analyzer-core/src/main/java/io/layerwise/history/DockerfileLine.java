package io.layerwise.history;

import io.layerwise.dockerfile.JsonText;
import java.util.List;
import java.util.Optional;

/** A keyword and the text after it, as some builder recorded them. */
record DockerfileLine(InstructionKind kind, String rest) {

  /** Empty where the first word is no keyword. */
  static Optional<DockerfileLine> parse(String text) {
    String line = text.strip();
    int end = 0;
    while (end < line.length() && !Character.isWhitespace(line.charAt(end))) {
      end++;
    }
    String rest = line.substring(end).strip();
    return InstructionKind.ofKeyword(line.substring(0, end))
        .map(kind -> new DockerfileLine(kind, rest));
  }

  Reading read(Shells shells, Builder builder) {
    if (kind == InstructionKind.RUN) {
      return Command.parse(rest, shells).read(builder);
    }
    return new Reading(kind, arguments(shells), List.of(), builder);
  }

  /** What Go's formatting verbs left of the arguments, in Dockerfile syntax again. */
  private String arguments(Shells shells) {
    return switch (kind) {
      case COPY, ADD -> CopiedFiles.describe(rest);
      case CMD, ENTRYPOINT -> GoText.quotedList(rest).map(JsonText::array).orElse(rest);
      case SHELL -> JsonText.array(shells.words(rest));
      case ENV, ARG -> Assignments.ofVariables(rest).quoted();
      case LABEL -> Assignments.ofLabels(rest).quoted();
      case EXPOSE, VOLUME -> GoText.unquotedList(rest).orElse(rest);
      case HEALTHCHECK -> HealthcheckLine.describe(rest);
      default -> rest;
    };
  }
}
