package io.layerwise.practice.image;

import io.layerwise.history.Instruction;
import io.layerwise.history.InstructionKind;
import io.layerwise.practice.Invocation;
import io.layerwise.runtime.ShellCommand;
import java.util.List;
import java.util.function.Predicate;

/**
 * A RUN above the base image, with what it runs.
 *
 * @param invocations the programs that its script starts
 */
record OwnCommands(Instruction instruction, List<Invocation> invocations) {
  OwnCommands {
    invocations = List.copyOf(invocations);
  }

  /** All of them, the oldest first. */
  static List<OwnCommands> of(ImageEvidence image) {
    return image.ownInstructions().stream()
        .filter(instruction -> instruction.kind() == InstructionKind.RUN)
        .map(run -> new OwnCommands(run, Invocation.of(ShellCommand.parse(run.arguments()))))
        .toList();
  }

  /** Whether one of the invocations is as asked. */
  boolean any(Predicate<Invocation> asked) {
    return invocations.stream().anyMatch(asked);
  }
}
