package io.layerwise.practice.image;

import io.layerwise.history.Instruction;
import io.layerwise.history.InstructionKind;
import io.layerwise.runtime.ShellCommand;
import java.util.List;
import java.util.function.Predicate;

/**
 * A RUN above the base image, with what it runs.
 *
 * @param commands all simple commands of its script
 */
record OwnCommands(Instruction instruction, List<ShellCommand> commands) {
  OwnCommands {
    commands = List.copyOf(commands);
  }

  /** All of them, the oldest first. */
  static List<OwnCommands> of(ImageEvidence image) {
    return image.ownInstructions().stream()
        .filter(instruction -> instruction.kind() == InstructionKind.RUN)
        .map(run -> new OwnCommands(run, ShellCommand.parse(run.arguments())))
        .toList();
  }

  /** Whether one of the commands is as asked. */
  boolean any(Predicate<ShellCommand> asked) {
    return commands.stream().anyMatch(asked);
  }
}
