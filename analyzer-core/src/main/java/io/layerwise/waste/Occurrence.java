package io.layerwise.waste;

import io.layerwise.finding.FoundPaths;
import io.layerwise.history.Instruction;
import java.util.List;
import java.util.Optional;

/**
 * What a rule claimed at one place: the bytes that one change to one instruction removes.
 *
 * @param claims most bytes first
 * @param bytes the sum of the claims
 * @param layers that hold the bytes, ascending
 * @param changeLayer the layer whose instruction has to change
 * @param paths of the claims
 * @param places the fewest paths that hold the claimed bytes and nothing else that is visible; a
 *     few of them as words of a shell, those of most bytes first
 * @param allPlaces whether those are all
 * @param base whether the bytes are the base image's
 */
public record Occurrence(
    WasteImage image,
    List<Claim> claims,
    long bytes,
    List<Integer> layers,
    int changeLayer,
    FoundPaths paths,
    List<String> places,
    boolean allPlaces,
    boolean base) {

  /** The instruction that has to change, where the history tells. */
  public Optional<Instruction> instruction() {
    return image.analysis().instruction(changeLayer);
  }

  /** How things were where that instruction ran. */
  public BuildStep step() {
    return image.steps().ofLayer(changeLayer);
  }

  /** The path of most bytes. */
  public String largestPath() {
    return paths.largest().get(0).path();
  }
}
