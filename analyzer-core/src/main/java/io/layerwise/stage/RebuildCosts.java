package io.layerwise.stage;

import io.layerwise.analysis.LayerAnalysis;
import java.util.List;
import java.util.Set;

/** What is pulled again when something changes: the first layer that it touches and all above. */
final class RebuildCosts {
  private RebuildCosts() {}

  static List<RebuildCost> of(
      SplitImage image, List<LayerRole> roles, CopyPlan copies, long predictedBytes) {
    long dependencies =
        copies.pieces().stream()
            .filter(piece -> KnownPaths.isDependency(image.path(piece.node()) + "/"))
            .mapToLong(CopyPlan.Piece::bytes)
            .sum();
    return List.of(
        new RebuildCost(
            "source", from(image, roles, Set.of(Role.SOURCE)), copies.bytes() - dependencies),
        new RebuildCost(
            "dependencies",
            from(image, roles, Set.of(Role.SOURCE, Role.MANIFEST, Role.DEPENDENCIES)),
            copies.bytes()),
        new RebuildCost("base", image.analysis().attribution().total().content(), predictedBytes));
  }

  private static long from(SplitImage image, List<LayerRole> roles, Set<Role> changed) {
    boolean rebuilt = false;
    long bytes = 0;
    for (LayerAnalysis layer : image.analysis().layers()) {
      rebuilt |= changed.contains(roles.get(layer.layer().index()).role());
      bytes += rebuilt ? layer.bytes().content() : 0;
    }
    return bytes;
  }
}
