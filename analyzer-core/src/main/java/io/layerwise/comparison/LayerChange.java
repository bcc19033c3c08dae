package io.layerwise.comparison;

import io.layerwise.analysis.LayerAnalysis;
import io.layerwise.history.Instruction;
import java.util.Optional;

/**
 * A layer of one image and its counterpart in the other.
 *
 * @param sameContent whether both make the same of the layers below: paths, types, modes, owners,
 *     extended attributes and contents; false where there is only one
 * @param before empty where it was added
 * @param after empty where it was removed
 */
public record LayerChange(
    LayerMatch match,
    boolean sameContent,
    Optional<LayerAnalysis> before,
    Optional<LayerAnalysis> after) {

  /** What made it, now or where it was removed then, if the history tells. */
  public Optional<Instruction> instruction() {
    return after.or(() -> before).flatMap(LayerAnalysis::instruction);
  }

  /** Whether it stands in order and has the same content. */
  boolean isUnchanged() {
    return match == LayerMatch.REUSED || match == LayerMatch.REBUILT;
  }
}
