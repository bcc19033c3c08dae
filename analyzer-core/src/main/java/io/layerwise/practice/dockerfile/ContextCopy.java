package io.layerwise.practice.dockerfile;

import io.layerwise.dockerfile.DockerfileInstruction;
import io.layerwise.dockerfile.Dockerignore;
import io.layerwise.dockerfile.FilesCopied;
import io.layerwise.dockerfile.Flag;
import io.layerwise.dockerfile.Stage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A COPY or ADD out of the build context.
 *
 * @param sources relative to it, {@code ""} for all of it
 * @param excluded what its flags leave out
 */
record ContextCopy(DockerfileInstruction instruction, List<String> sources, Dockerignore excluded) {

  /** Empty for any other instruction. */
  static Optional<ContextCopy> of(DockerfileInstruction instruction) {
    return FilesCopied.of(instruction)
        .filter(copied -> copied.from().isEmpty())
        .map(
            copied ->
                new ContextCopy(
                    instruction,
                    copied.sources().stream().map(ContextCopy::relative).toList(),
                    Dockerignore.of(
                        instruction.flags().stream()
                            .filter(flag -> flag.name().equals("exclude"))
                            .flatMap(flag -> Stream.of(flag).map(Flag::value))
                            .flatMap(Optional::stream)
                            .toList())));
  }

  /** Those of the stages that are needed. */
  static List<ContextCopy> all(DockerfileEvidence evidence) {
    return evidence.neededInstructions().flatMap(one -> of(one).stream()).toList();
  }

  /** Without what leads to the context itself. */
  private static String relative(String source) {
    String path = source.replaceAll("/+", "/").replaceFirst("^/", "");
    while (path.startsWith("./")) {
      path = path.substring(2);
    }
    return path.replaceFirst("^\\.?/?$", "").replaceFirst("/$", "");
  }

  /** Whether it takes all that there is, names with a dot in front too ({@code *}). */
  boolean isWhole() {
    return sources.contains("") || sources.contains("*");
  }

  /** Whether the image holds what it copies, not only a stage that files are taken from. */
  boolean isShipped(DockerfileEvidence evidence) {
    return evidence.dockerfile().lineage(evidence.built()).stream()
        .map(Stage::instructions)
        .anyMatch(instructions -> instructions.contains(instruction));
  }
}
