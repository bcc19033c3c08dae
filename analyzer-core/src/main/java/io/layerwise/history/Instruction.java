package io.layerwise.history;

import io.layerwise.oci.History;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One line of history, read in its builder's dialect.
 *
 * @param text the line as a person would write it in a Dockerfile, on one line and without control
 *     characters: {@code RUN apt-get update}; a checksum of copied files becomes {@code …}
 * @param arguments what follows the keyword, its newlines kept; of a RUN the script alone, without
 *     shell, build arguments or a builder's own marks
 * @param buildArguments the {@code K=V} that were set for a RUN
 * @param raw {@code created_by}, verbatim
 */
public record Instruction(
    InstructionKind kind,
    String text,
    String arguments,
    List<String> buildArguments,
    Builder builder,
    String raw,
    Optional<Instant> created,
    String comment) {

  public Instruction {
    buildArguments = List.copyOf(buildArguments);
  }

  static Instruction of(History line, Reading reading, Builder builder) {
    return new Instruction(
        reading.kind(),
        reading.text(),
        reading.arguments(),
        reading.buildArguments(),
        builder,
        line.createdBy(),
        line.created(),
        line.comment());
  }

  /**
   * The text without what differs from one build to the next (checksums, values of build arguments,
   * versions of a builder), so that two versions of an image can be aligned by it.
   */
  public String normalised() {
    return Normalisation.of(this);
  }
}
