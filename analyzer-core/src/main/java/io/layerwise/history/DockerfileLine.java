package io.layerwise.history;

import io.layerwise.dockerfile.JsonText;
import java.util.Optional;

/**
 * A keyword and the text after it, as some builder recorded them.
 *
 * @param rest of a RUN to the byte, else without white space around it
 */
record DockerfileLine(InstructionKind kind, String rest) {

  /** Empty where the first word is no keyword. */
  static Optional<DockerfileLine> parse(String text) {
    String line = text.stripLeading();
    int end = 0;
    while (end < line.length() && !Character.isWhitespace(line.charAt(end))) {
      end++;
    }
    String rest = line.substring(end).stripLeading();
    return InstructionKind.ofKeyword(line.substring(0, end))
        .map(kind -> new DockerfileLine(kind, kind == InstructionKind.RUN ? rest : rest.strip()));
  }

  Reading read(Shells shells, Builder builder) {
    if (kind == InstructionKind.RUN) {
      return Command.parse(rest, shells).read(builder);
    }
    return Reading.of(kind, arguments(shells), builder);
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
