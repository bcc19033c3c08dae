package io.layerwise.comparison;

import io.layerwise.analysis.LayerAnalysis;
import java.util.Comparator;
import java.util.List;

/**
 * A layer that must be pulled, and holds files whose content the client has.
 *
 * @param layer of the second image
 * @param causes why, most bytes first; at least one
 */
public record RebuiltLayer(LayerAnalysis layer, List<Share> causes) {
  /**
   * What one cause explains.
   *
   * @param bytes of content
   * @param files how many hold them
   */
  public record Share(RebuildCause cause, long bytes, int files) {}

  public RebuiltLayer {
    causes =
        causes.stream()
            .sorted(Comparator.comparingLong(Share::bytes).reversed().thenComparing(Share::cause))
            .toList();
  }

  /** The content that the client has already, in bytes. */
  public long bytes() {
    return causes.stream().mapToLong(Share::bytes).sum();
  }

  /** How many files hold it. */
  public int files() {
    return causes.stream().mapToInt(Share::files).sum();
  }

  /** The cause of most of the bytes. */
  public RebuildCause likelyCause() {
    return causes.get(0).cause();
  }
}
