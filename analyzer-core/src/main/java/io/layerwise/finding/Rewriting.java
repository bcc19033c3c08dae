package io.layerwise.finding;

import io.layerwise.dockerfile.DockerfileInstruction;
import io.layerwise.dockerfile.RunWriter;
import io.layerwise.history.Builder;
import io.layerwise.history.Instruction;
import io.layerwise.history.InstructionKind;
import java.util.Collection;
import java.util.Optional;

/** Writes an instruction anew with edits made to it, so that it builds. */
public final class Rewriting {
  /** A longer script is better described than repeated. */
  private static final int LONGEST = 2000;

  private Rewriting() {}

  /**
   * An instruction as it stands in a Dockerfile where it has here-documents, and otherwise as the
   * history has it, which knows no line that goes on.
   */
  static Optional<String> of(
      Instruction instruction, Optional<DockerfileInstruction> source, Collection<Edit> edits) {
    Optional<DockerfileInstruction> documents = source.filter(made -> !made.heredocs().isEmpty());
    return documents.isPresent()
        ? EditedSource.of(documents.get(), edits).filter(text -> text.length() <= LONGEST)
        : of(instruction, edits);
  }

  /**
   * An instruction as the history has it. A script of several lines becomes a here-document, which
   * Docker 23 and newer read, and with {@code # syntax=docker/dockerfile:1.4} older ones with
   * BuildKit.
   *
   * @return empty where there is nothing to edit, or the instruction cannot be written
   */
  public static Optional<String> of(Instruction instruction, Collection<Edit> edits) {
    if (edits.isEmpty() || instruction.arguments().length() > LONGEST) {
      return Optional.empty();
    }
    return switch (instruction.kind()) {
      case RUN -> run(instruction, edits);
      case COPY, ADD -> copy(instruction, edits);
      default -> Optional.empty();
    };
  }

  private static Optional<String> run(Instruction run, Collection<Edit> edits) {
    String script = run.written();
    if (run.lacksScript() || (run.shell().isEmpty() && script.indexOf('\n') >= 0)) {
      return Optional.empty(); // words or instructions whose bounds the history does not tell
    }
    String edited = asWords(run, EditedScript.of(script, run.shell(), edits));
    String mounts = mounts(edits);
    return edited.equals(script) && mounts.isEmpty()
        ? Optional.empty()
        : RunWriter.write(mounts, edited, run.shell());
  }

  /** Docker's classic builder reads no here-document: lines of an exec form stay one. */
  private static String asWords(Instruction run, String edited) {
    boolean words = run.builder() == Builder.CLASSIC && !run.arguments().endsWith("\n");
    return words && edited.endsWith("\n") ? edited.substring(0, edited.length() - 1) : edited;
  }

  /** Each with a space behind it. */
  static String mounts(Collection<Edit> edits) {
    StringBuilder mounts = new StringBuilder();
    for (Edit edit : edits) {
      if (edit instanceof Edit.CacheMount mount) {
        mounts.append(mount).append(' ');
      }
    }
    return mounts.toString();
  }

  private static Optional<String> copy(Instruction instruction, Collection<Edit> edits) {
    StringBuilder flags = new StringBuilder();
    for (Edit edit : edits) {
      if (edit instanceof Edit.CopyFlag flag && !instruction.text().contains(flag.flag())) {
        flags.append(flag.flag()).append(' ');
      }
    }
    InstructionKind kind = instruction.kind();
    return flags.isEmpty() || instruction.written().contains("<<")
        ? Optional.empty()
        : Optional.of(kind + " " + flags + instruction.written());
  }
}
