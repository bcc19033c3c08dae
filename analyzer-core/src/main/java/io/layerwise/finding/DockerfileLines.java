package io.layerwise.finding;

import io.layerwise.dockerfile.Dockerfile;
import io.layerwise.dockerfile.Stage;
import io.layerwise.history.ImageHistory;
import io.layerwise.history.Instruction;
import java.util.List;
import java.util.OptionalInt;

/**
 * Where the instructions that made an image's layers stand in its Dockerfile. Both are walked from
 * their ends, since what the image begins from may not be in the file, and what is not found is
 * left out.
 */
public final class DockerfileLines {
  /** Where no Dockerfile was given. */
  public static final DockerfileLines NONE = new DockerfileLines(new int[0]);

  /** By layer; 0 where the Dockerfile does not have it. */
  private final int[] lines;

  private DockerfileLines(int[] lines) {
    this.lines = lines;
  }

  /**
   * @param target the stage that was built
   * @param layers how many the image has
   */
  public static DockerfileLines of(
      Dockerfile dockerfile, Stage target, ImageHistory history, int layers) {
    int[] lines = new int[layers];
    List<DockerfileStep> steps = DockerfileStep.to(dockerfile, target);
    int next = steps.size() - 1;
    for (int layer = layers - 1; layer >= 0 && next >= 0; layer--) {
      int at = next;
      while (at >= 0 && !matches(steps.get(at), history, layer)) {
        at--;
      }
      if (at >= 0) {
        lines[layer] = steps.get(at).line();
        next = at - 1;
      }
    }
    return new DockerfileLines(lines);
  }

  private static boolean matches(DockerfileStep step, ImageHistory history, int layer) {
    return history.ofLayer(layer).filter((Instruction made) -> step.made(made)).isPresent();
  }

  /** The line, from 1, of the instruction that made a layer. */
  public OptionalInt ofLayer(int layer) {
    return layer < lines.length && lines[layer] > 0
        ? OptionalInt.of(lines[layer])
        : OptionalInt.empty();
  }
}
