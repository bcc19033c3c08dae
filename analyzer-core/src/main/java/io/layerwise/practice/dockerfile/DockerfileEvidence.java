package io.layerwise.practice.dockerfile;

import io.layerwise.dockerfile.Dockerfile;
import io.layerwise.dockerfile.DockerfileInstruction;
import io.layerwise.dockerfile.Keyword;
import io.layerwise.dockerfile.Stage;
import io.layerwise.dockerfile.Variables;
import io.layerwise.practice.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A Dockerfile as the checks look at it.
 *
 * @param file its name, as the user gave it
 * @param built the stage that makes the image
 * @param context that it is built from
 */
public record DockerfileEvidence(
    String file, Dockerfile dockerfile, Stage built, BuildContext context) {

  /** One of which nobody knows where it lies. */
  public DockerfileEvidence(String file, Dockerfile dockerfile, Stage built) {
    this(file, dockerfile, built, BuildContext.UNKNOWN);
  }

  /** The place of an instruction. */
  Where line(DockerfileInstruction instruction) {
    return Where.line(file, instruction.line());
  }

  /** The place of what should be in the stage and is not. */
  Where stage() {
    return line(built.from());
  }

  /** What the image is made by, the lowest stage's first. */
  List<DockerfileInstruction> instructions() {
    return instructions(built);
  }

  /**
   * What a stage is made by: the instructions of those that it begins from, what they put off
   * ("ONBUILD"), and its own.
   */
  List<DockerfileInstruction> instructions(Stage stage) {
    List<DockerfileInstruction> all = new ArrayList<>();
    List<DockerfileInstruction> triggered = List.of();
    for (Stage one : dockerfile.lineage(stage)) {
      all.addAll(triggered);
      all.addAll(one.instructions());
      triggered =
          one.instructions().stream()
              .flatMap(instruction -> instruction.triggered().stream())
              .toList();
    }
    return List.copyOf(all);
  }

  /** The instructions of a keyword that made the image. */
  Stream<DockerfileInstruction> instructions(Keyword keyword) {
    return instructions().stream().filter(one -> one.keyword() == keyword);
  }

  /** The one of a keyword that counts. */
  Optional<DockerfileInstruction> last(Keyword keyword) {
    return instructions(keyword).reduce((earlier, later) -> later);
  }

  /** What the built stage begins from in the end: an image, or nothing. */
  Stage root() {
    return dockerfile.lineage(built).get(0);
  }

  /** The stages without which the built one cannot be built, in the order of the file. */
  List<Stage> needed() {
    return NeededStages.of(dockerfile, built);
  }

  /** The instructions of all {@link #needed} stages. */
  Stream<DockerfileInstruction> neededInstructions() {
    return needed().stream().flatMap(stage -> stage.instructions().stream());
  }

  /** A word of an instruction with its variables replaced; empty where one is not known. */
  Optional<String> expand(DockerfileInstruction instruction, String word) {
    return variables(instruction).expand(word);
  }

  /** What is known of variables where an instruction stands. */
  Variables variables(DockerfileInstruction instruction) {
    Stage stage =
        dockerfile.stages().stream()
            .filter(one -> one.instructions().contains(instruction))
            .findFirst()
            .orElse(built);
    int before = Math.max(0, stage.instructions().indexOf(instruction));
    return dockerfile.variables(stage).after(stage.instructions().subList(0, before));
  }
}
