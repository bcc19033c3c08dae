package io.layerwise.finding;

import io.layerwise.dockerfile.Dockerfile;
import io.layerwise.dockerfile.DockerfileInstruction;
import io.layerwise.dockerfile.Stage;
import io.layerwise.history.ImageHistory;
import io.layerwise.history.Instruction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where the instructions that made an image's layers stand in its Dockerfile. Both are walked from
 * their ends, since what the image begins from may not be in the file, and what is not found is
 * left out.
 */
public final class DockerfileLines {
  /** Where no Dockerfile was given. */
  public static final DockerfileLines NONE = new DockerfileLines(Map.of());

  private final Map<Integer, DockerfileInstruction> byLayer;

  private DockerfileLines(Map<Integer, DockerfileInstruction> byLayer) {
    this.byLayer = byLayer;
  }

  /**
   * @param target the stage that was built
   * @param layers how many the image has
   */
  public static DockerfileLines of(
      Dockerfile dockerfile, Stage target, ImageHistory history, int layers) {
    Map<Integer, DockerfileInstruction> byLayer = new HashMap<>();
    List<DockerfileStep> steps = DockerfileStep.to(dockerfile, target);
    int next = steps.size() - 1;
    for (int layer = layers - 1; layer >= 0 && next >= 0; layer--) {
      int at = next;
      while (at >= 0 && !matches(steps.get(at), history, layer)) {
        at--;
      }
      if (at >= 0) {
        byLayer.put(layer, steps.get(at).instruction());
        next = at - 1;
      }
    }
    return new DockerfileLines(byLayer);
  }

  private static boolean matches(DockerfileStep step, ImageHistory history, int layer) {
    return history.ofLayer(layer).filter((Instruction made) -> step.made(made)).isPresent();
  }

  /** The line, from 1, of the instruction that made a layer. */
  public OptionalInt ofLayer(int layer) {
    return instruction(layer).map(made -> OptionalInt.of(made.line())).orElse(OptionalInt.empty());
  }

  /** The instruction of the file that made a layer. */
  public Optional<DockerfileInstruction> instruction(int layer) {
    return Optional.ofNullable(byLayer.get(layer));
  }
}
