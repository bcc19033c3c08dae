package io.layerwise.history;

import io.layerwise.oci.History;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One line of history, read in its builder's dialect.
 *
 * @param text the line as a person would write it in a Dockerfile, on one line and without control
 *     characters: {@code RUN apt-get update}; a checksum of copied files becomes {@code …}, and so
 *     does what is secret: this is what reports show
 * @param arguments what follows the keyword, its newlines kept; of a RUN the script alone, without
 *     shell, build arguments or a builder's own marks. Not masked, and not to be shown
 * @param buildArguments the {@code K=V} that were set for a RUN. Not masked, and not to be shown
 * @param raw {@code created_by}, verbatim. Not to be shown
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
        reading.masked().text(),
        reading.arguments(),
        reading.buildArguments(),
        builder,
        line.createdBy(),
        line.created(),
        line.comment());
  }

  /** What an ENV or ARG sets, and what was set for a RUN. */
  public List<Variable> variables() {
    boolean sets = kind == InstructionKind.ENV || kind == InstructionKind.ARG;
    List<String> assignments = sets ? Assignments.ofVariables(arguments).values() : buildArguments;
    return assignments.stream().map(Variable::of).flatMap(Optional::stream).toList();
  }

  /** Whether the text leaves out a secret that the arguments hold. */
  public boolean isMasked() {
    return !MaskedArguments.of(kind, arguments).equals(arguments);
  }

  /**
   * The text without what differs from one build to the next (checksums, build arguments, versions
   * of a builder) or from one builder to another (flags, the exec form), so that two versions of an
   * image can be aligned by it.
   */
  public String normalised() {
    return Normalisation.of(this);
  }

  /**
   * The same, and of COPY and ADD no more than where to: all that Docker's classic builder and
   * Buildah tell.
   */
  public String withoutSources() {
    return Normalisation.withoutSources(this);
  }
}
