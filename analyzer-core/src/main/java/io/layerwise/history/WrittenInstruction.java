package io.layerwise.history;

import io.layerwise.dockerfile.DockerfileInstruction;
import io.layerwise.dockerfile.RunWriter;
import java.util.List;
import java.util.Optional;

/**
 * An instruction of a history as a Dockerfile has it, so that a build does the same again. A text
 * of several lines is never written so that one of them becomes an instruction of its own.
 *
 * @param text without a newline at its end
 * @param missing what the history does not hold of it, in a few words; empty where it has all
 */
public record WrittenInstruction(String text, Optional<String> missing) {
  private static final List<String> SHELL = List.of("/bin/sh", "-c");

  /** A document of COPY or ADD, of which BuildKit records the name. */
  private static final String DOCUMENT = "<<";

  /** Writes any instruction but one of {@link InstructionKind#OTHER}, which is no Dockerfile's. */
  public static WrittenInstruction of(Instruction instruction) {
    return switch (instruction.kind()) {
      case RUN -> run(instruction);
      case COPY, ADD -> copy(instruction);
      case OTHER -> whole(instruction.text());
      default -> whole(exact(instruction).orElse(instruction.text()));
    };
  }

  private static WrittenInstruction run(Instruction run) {
    if (run.lacksScript()) {
      return new WrittenInstruction(
          run.text(), Optional.of("the script of the here-document that ran here"));
    }
    String script = run.written();
    return RunWriter.write("", script, run.shell())
        .map(WrittenInstruction::whole)
        .or(
            () ->
                RunWriter.write("", script, SHELL)
                    .map(text -> missing(text, "the words of this command, only all of them")))
        .orElseGet(() -> whole(run.text()));
  }

  private static WrittenInstruction copy(Instruction copy) {
    String text = exact(copy).orElse(copy.text());
    boolean document = copy.arguments().contains(DOCUMENT);
    if (document && DockerfileInstruction.parse(text).isEmpty()) {
      String name = copy.written().replaceFirst("(?s).*?<<-?[\"']?([^\\s\"']*).*", "$1");
      return missing(copy.text() + "\n" + name, "what was written here");
    }
    return whole(text);
  }

  /** With its blanks as they were, where that is read as one instruction. */
  private static Optional<String> exact(Instruction instruction) {
    String text = (instruction.kind() + " " + instruction.written()).stripTrailing();
    return DockerfileInstruction.parse(text)
        .filter(read -> read.keyword().name().equals(instruction.kind().name()))
        .map(read -> text);
  }

  private static WrittenInstruction whole(String text) {
    return new WrittenInstruction(text, Optional.empty());
  }

  private static WrittenInstruction missing(String text, String what) {
    return new WrittenInstruction(text, Optional.of(what));
  }
}
