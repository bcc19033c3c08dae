package io.layerwise.finding;

import io.layerwise.dockerfile.Dockerfile;
import io.layerwise.dockerfile.DockerfileInstruction;
import io.layerwise.dockerfile.FilesCopied;
import io.layerwise.dockerfile.Keyword;
import io.layerwise.dockerfile.RunScript;
import io.layerwise.dockerfile.Stage;
import io.layerwise.dockerfile.Variables;
import io.layerwise.history.Instruction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An instruction of a Dockerfile on the way to an image.
 *
 * @param variables what is known of them before it
 */
record DockerfileStep(DockerfileInstruction instruction, Variables variables) {

  /** All that an image of a stage is made by: the stages that it begins from, then its own. */
  static List<DockerfileStep> to(Dockerfile dockerfile, Stage target) {
    List<DockerfileStep> steps = new ArrayList<>();
    List<Stage> lineage = dockerfile.lineage(target);
    Variables variables = dockerfile.variables(lineage.get(0));
    List<DockerfileInstruction> triggered = List.of();
    for (Stage stage : lineage) {
      List<DockerfileInstruction> instructions = new ArrayList<>(triggered);
      instructions.addAll(stage.instructions());
      for (DockerfileInstruction instruction : instructions) {
        steps.add(new DockerfileStep(instruction, variables));
        Keyword keyword = instruction.keyword();
        if (keyword == Keyword.ENV || keyword == Keyword.ARG) {
          variables = variables.after(List.of(instruction));
        }
      }
      triggered =
          stage.instructions().stream()
              .map(DockerfileInstruction::triggered)
              .flatMap(Optional::stream)
              .toList();
    }
    return List.copyOf(steps);
  }

  int line() {
    return instruction.line();
  }

  /**
   * Whether this is what an instruction of a history was. A COPY's sources may be recorded as a
   * checksum, so its target decides; all others are compared by letters alone, since builders
   * differ in white space and in what they keep of a line's end.
   */
  boolean made(Instruction recorded) {
    if (!instruction.keyword().name().equals(recorded.kind().name())) {
      return false;
    }
    String arguments = recorded.arguments();
    return FilesCopied.of(instruction)
        .map(copied -> forms(copied.target()).anyMatch(lastWord(arguments)::equals))
        .orElseGet(
            () ->
                Stream.concat(forms(instruction.arguments()), scripts())
                    .anyMatch(form -> letters(form).equals(letters(arguments))));
  }

  /** Some builders record variables, some their values. */
  private Stream<String> forms(String written) {
    return Stream.concat(Stream.of(written), variables.expand(written).stream());
  }

  /** What a RUN gave to its shell; some builders record the text of a script that is a file. */
  private Stream<String> scripts() {
    return RunScript.of(instruction).stream()
        .flatMap(script -> Stream.of(script.command(), script.text()));
  }

  private static String lastWord(String text) {
    String stripped = text.strip();
    String word = stripped.substring(stripped.lastIndexOf(' ') + 1);
    return word.replace("\"", "").replace("]", "");
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isWhitespace(c) && "\\\"[],".indexOf(c) < 0) {
        letters.append(c);
      }
    }
    return letters.toString();
  }
}
