package io.layerwise.history;

import io.layerwise.dockerfile.RunScript;
import io.layerwise.oci.History;
import io.layerwise.shell.ScriptText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One line of history, read in its builder's dialect.
 *
 * <p>The text to show and the text to execute are two things: {@link #text} is the first, {@link
 * #arguments} the second, and {@link #written} the second without secrets, to write anew.
 *
 * @param text what reports show: the line as a person would write it in a Dockerfile, on one line,
 *     runs of blanks folded, and without control characters: {@code RUN apt-get update}; a checksum
 *     of copied files becomes {@code …}, and so does what is secret
 * @param arguments what was executed: what follows the keyword, newlines, blanks and quotes kept to
 *     the byte; of a RUN the script alone, without shell, build arguments or a builder's own marks.
 *     Not masked, and not to be shown
 * @param buildArguments the {@code K=V} that were set for a RUN. Not masked, and not to be shown
 * @param shell the words before the script of a RUN; none where the history records no shell, as of
 *     an exec form
 * @param raw {@code created_by}, verbatim. Not to be shown
 */
public record Instruction(
    InstructionKind kind,
    String text,
    String arguments,
    List<String> buildArguments,
    List<String> shell,
    Builder builder,
    String raw,
    Optional<Instant> created,
    String comment) {

  public Instruction {
    buildArguments = List.copyOf(buildArguments);
    shell = List.copyOf(shell);
  }

  static Instruction of(History line, Reading reading, Builder builder) {
    return new Instruction(
        reading.kind(),
        reading.shown(),
        reading.arguments(),
        reading.buildArguments(),
        reading.shell(),
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

  /**
   * The arguments to write anew: newlines, tabs and runs of blanks as they were, secrets masked,
   * and characters replaced that no terminal should get.
   */
  public String written() {
    return Printable.lines(MaskedArguments.of(kind, arguments));
  }

  /**
   * Whether a RUN ran a script that the history does not hold: BuildKit records of a here-document
   * that begins with {@code #!} only the path that it gave it, and kaniko of any here-document only
   * the line that announces it.
   */
  public boolean lacksScript() {
    return kind == InstructionKind.RUN
        && (RunScript.isFile(arguments) || ScriptText.of(arguments).isOpen());
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
