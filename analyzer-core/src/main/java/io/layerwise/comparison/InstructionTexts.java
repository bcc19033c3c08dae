package io.layerwise.comparison;

import io.layerwise.history.Instruction;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * By what an instruction of one image is known in the other. Some builders do not record what was
 * copied: where one of all that copy to a place is recorded so, of the others there the sources do
 * not count either, so that one line of a Dockerfile has one text.
 */
final class InstructionTexts {
  private final Set<String> withoutSources;

  private InstructionTexts(Set<String> withoutSources) {
    this.withoutSources = withoutSources;
  }

  static InstructionTexts of(ComparedImage before, ComparedImage after) {
    return new InstructionTexts(
        Stream.of(before, after)
            .flatMap(image -> image.analysis().layers().stream())
            .flatMap(layer -> layer.instruction().stream())
            .filter(made -> made.normalised().equals(made.withoutSources()))
            .map(Instruction::normalised)
            .collect(Collectors.toUnmodifiableSet()));
  }

  String of(Instruction instruction) {
    String shortest = instruction.withoutSources();
    return withoutSources.contains(shortest) ? shortest : instruction.normalised();
  }
}
