package io.layerwise.dockerfile;

import java.util.List;
import java.util.Optional;

/** A command of RUN, CMD, ENTRYPOINT or HEALTHCHECK ("Shell and exec form"). */
public sealed interface CommandForm {

  /** Run as it is, without a shell. */
  record Exec(List<String> words) implements CommandForm {
    public Exec {
      words = List.copyOf(words);
    }
  }

  /** Given to the shell of the last SHELL. */
  record Shell(String script) implements CommandForm {}

  /** Empty where there is none: another instruction, HEALTHCHECK NONE, or an empty CMD. */
  static Optional<CommandForm> of(DockerfileInstruction instruction) {
    return switch (instruction.keyword()) {
      case RUN, CMD, ENTRYPOINT -> read(instruction.arguments());
      case HEALTHCHECK ->
          HealthcheckTest.command(instruction.arguments()).flatMap(CommandForm::read);
      default -> Optional.empty();
    };
  }

  private static Optional<CommandForm> read(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<List<String>> words = JsonStrings.parse(text);
    return Optional.of(words.isPresent() ? new Exec(words.get()) : new Shell(text));
  }
}
