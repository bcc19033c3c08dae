package io.layerwise.stage;

import java.util.List;
import java.util.Optional;

/**
 * The plan to build an image in two stages.
 *
 * @param refusal why it should not be split, as a sentence; empty where it should
 * @param currentBytes content of the image as it is
 * @param predictedBytes content of the runtime stage's image; as many as now where it is not split
 * @param roles of all layers, the lowest first
 * @param keep what the runtime stage has of your own layers, most bytes first
 * @param drop what it has not, most bytes first
 * @param parts of the prediction, in the order of the runtime stage; they sum to {@code
 *     predictedBytes}
 * @param notes where a person must look, each a sentence
 * @param variants slimmer bases, the smallest result first
 * @param costs of changes, now and after
 * @param dockerfile complete; empty where it is not split
 * @param fates of the visible paths
 */
public record StageSplit(
    Optional<String> refusal,
    long currentBytes,
    long predictedBytes,
    List<LayerRole> roles,
    List<SplitPath> keep,
    List<SplitPath> drop,
    List<PredictedPart> parts,
    List<String> notes,
    List<BaseVariant> variants,
    List<RebuildCost> costs,
    Optional<String> dockerfile,
    SplitFates fates) {
  public StageSplit {
    roles = List.copyOf(roles);
    keep = List.copyOf(keep);
    drop = List.copyOf(drop);
    parts = List.copyOf(parts);
    notes = List.copyOf(notes);
    variants = List.copyOf(variants);
    costs = List.copyOf(costs);
  }

  /** {@code currentBytes − predictedBytes}; 0 where it is not split. */
  public long savedBytes() {
    return currentBytes - predictedBytes;
  }
}
