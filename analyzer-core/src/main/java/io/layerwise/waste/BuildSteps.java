package io.layerwise.waste;

import io.layerwise.history.ImageHistory;
import io.layerwise.history.Instruction;
import java.util.ArrayList;
import java.util.List;

/** What USER and WORKDIR were at each layer's instruction, as far as the history tells. */
public final class BuildSteps {
  /** Longer paths than this are nobody's; it keeps relative WORKDIRs from adding up. */
  private static final int LONGEST = 4096;

  private final List<BuildStep> byLayer;

  private BuildSteps(List<BuildStep> byLayer) {
    this.byLayer = byLayer;
  }

  static BuildSteps of(ImageHistory history, int layers) {
    List<BuildStep> byLayer = new ArrayList<>();
    BuildStep step = BuildStep.FIRST;
    for (Instruction instruction : history.instructions()) {
      step = after(step, instruction);
      if (history.attributed()
          && byLayer.size() < layers
          && isSame(history.ofLayer(byLayer.size()).orElse(instruction), instruction)) {
        byLayer.add(step);
      }
    }
    while (byLayer.size() < layers) {
      byLayer.add(BuildStep.FIRST);
    }
    return new BuildSteps(List.copyOf(byLayer));
  }

  public BuildStep ofLayer(int layer) {
    return byLayer.get(layer);
  }

  /** Two lines may read the same, and still only one of them made the layer. */
  @SuppressWarnings("ReferenceEquality")
  private static boolean isSame(Instruction a, Instruction b) {
    return a == b;
  }

  private static BuildStep after(BuildStep step, Instruction instruction) {
    if (instruction.arguments().length() > LONGEST || step.directory().length() > LONGEST) {
      return step;
    }
    return switch (instruction.kind()) {
      case USER -> step.withUser(instruction.arguments());
      case WORKDIR -> step.in(instruction.arguments());
      default -> step;
    };
  }
}
