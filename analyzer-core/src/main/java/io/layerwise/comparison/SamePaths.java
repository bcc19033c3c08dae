package io.layerwise.comparison;

import io.layerwise.comparison.LayerPairs.Pair;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Finds layers that write mostly the same files though their instructions differ: an instruction
 * that was edited. A path counts for the uppermost layer that has it, so this is linear in the
 * number of paths; more than half of the paths of both layers must be the same, so no layer has two
 * that it belongs to.
 */
final class SamePaths {
  private record Ends(int before, int after) {}

  private SamePaths() {}

  static List<Pair> among(
      ComparedImage before, IntStream old, ComparedImage after, IntStream fresh) {
    Map<Long, Integer> uppermostBefore = uppermost(before, old);
    Map<Long, Integer> uppermostAfter = uppermost(after, fresh);
    Map<Integer, Integer> pathsBefore = counts(uppermostBefore);
    Map<Integer, Integer> pathsAfter = counts(uppermostAfter);
    Map<Ends, Integer> shared = new HashMap<>();
    uppermostBefore.forEach(
        (path, layer) -> {
          Integer other = uppermostAfter.get(path);
          if (other != null) {
            shared.merge(new Ends(layer, other), 1, Integer::sum);
          }
        });
    List<Pair> pairs = new ArrayList<>();
    shared.forEach(
        (ends, count) -> {
          if (count * 2 > pathsBefore.getOrDefault(ends.before, 0)
              && count * 2 > pathsAfter.getOrDefault(ends.after, 0)) {
            pairs.add(new Pair(ends.before, ends.after, false));
          }
        });
    return pairs;
  }

  private static Map<Long, Integer> uppermost(ComparedImage image, IntStream layers) {
    Map<Long, Integer> uppermost = new HashMap<>();
    layers.forEach(
        layer ->
            LayerShape.of(image.analysis().index(layer))
                .pathsOfFiles()
                .forEach(path -> uppermost.put(path, layer)));
    return uppermost;
  }

  private static Map<Integer, Integer> counts(Map<Long, Integer> layers) {
    Map<Integer, Integer> counts = new HashMap<>();
    layers.values().forEach(layer -> counts.merge(layer, 1, Integer::sum));
    return counts;
  }
}
