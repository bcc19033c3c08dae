package io.layerwise.stage;

import io.layerwise.finding.Findings;
import java.util.List;

/** What becomes of each visible file of your own layers, and why. */
final class Placements {
  private final SplitImage image;
  private final Placement[] placements;
  private final String[] reasons;
  private final BuildTrees trees;
  private final Stripping stripping;

  /**
   * @param placements by node, as are the reasons
   */
  Placements(SplitImage image, Placement[] placements, String[] reasons, BuildTrees trees) {
    this.image = image;
    this.placements = placements;
    this.reasons = reasons;
    this.trees = trees;
    this.stripping = Stripping.of(image);
  }

  /**
   * @param findings of the same image
   */
  static Placements of(SplitImage image, List<LayerRole> roles, Findings findings) {
    return new Placing(image, roles, findings).all();
  }

  Placement of(int node) {
    return placements[node];
  }

  String reason(int node) {
    return reasons[node];
  }

  /** The programs that are copied and can be stripped before, by their paths. */
  List<Integer> stripped() {
    return stripping.programs().stream().filter(node -> of(node).isCopied()).toList();
  }

  /** What a copied path takes in the end. */
  long copiedBytes(int node) {
    return image.bytes(node) - Math.min(image.bytes(node), stripping.saved(node));
  }

  /** Whether a path is in a directory that a build system works in. */
  boolean isInBuildTree(int node) {
    return trees.contains(node);
  }
}
