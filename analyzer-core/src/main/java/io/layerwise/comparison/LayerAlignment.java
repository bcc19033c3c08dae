package io.layerwise.comparison;

import io.layerwise.comparison.LayerPairs.Pair;
import io.layerwise.oci.Digest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Which layers belong together: those of the same tar, of the rest those of the same instruction,
 * of the rest those of the same shape, and at last those that write mostly the same files. Never
 * those that merely have the same number.
 */
final class LayerAlignment {
  /** What layers of both images may share; empty for a layer that shares it with none. */
  private interface LayerKey<K> {
    Optional<K> of(ComparedImage image, int layer);
  }

  private final ComparedImage before;
  private final ComparedImage after;
  private final List<Pair> pairs;
  private final Map<Pair, LayerContents> contents = new HashMap<>();

  LayerAlignment(ImagePair images) {
    this.before = images.before();
    this.after = images.after();
    this.pairs = pairs(images);
    for (Pair pair : pairs) {
      if (!isSameTar(pair)) {
        contents.put(pair, new LayerContents(images, pair.before(), pair.after()));
      }
    }
  }

  private static List<Pair> pairs(ImagePair images) {
    ComparedImage before = images.before();
    ComparedImage after = images.after();
    LayerPairs pairs = new LayerPairs(before.layers(), after.layers());
    LayerKey<Digest> diffId = (image, layer) -> Optional.of(image.diffId(layer));
    LayerKey<String> instruction =
        (image, layer) -> image.analysis().instruction(layer).map(images.instructions()::of);
    LayerKey<Long> shape =
        (image, layer) -> Optional.of(LayerShape.of(image.analysis().index(layer)).fingerprint());
    pairBy(diffId, pairs, before, after);
    pairBy(instruction, pairs, before, after);
    pairBy(shape, pairs, before, after);
    pairs.pairInOrder(
        SamePaths.among(before, pairs.unpairedBefore(), after, pairs.unpairedAfter()));
    return pairs.pairs();
  }

  private static <K extends Comparable<K>> void pairBy(
      LayerKey<K> key, LayerPairs pairs, ComparedImage before, ComparedImage after) {
    SortedMap<Integer, K> old = keys(key, before, pairs.unpairedBefore());
    SortedMap<Integer, K> fresh = keys(key, after, pairs.unpairedAfter());
    pairs.pairBy(old, fresh);
  }

  private static <K> SortedMap<Integer, K> keys(
      LayerKey<K> key, ComparedImage image, IntStream layers) {
    TreeMap<Integer, K> keys = new TreeMap<>();
    layers.forEach(layer -> key.of(image, layer).ifPresent(found -> keys.put(layer, found)));
    return keys;
  }

  void ask(ContentQuestions questions) {
    contents.values().forEach(pair -> pair.ask(questions));
  }

  /** In the order of the second image; what was removed stands where it was. */
  List<LayerChange> changes(ComparedContents answers) {
    Map<Integer, Pair> byAfter = new HashMap<>();
    boolean[] paired = new boolean[before.layers()];
    for (Pair pair : pairs) {
      byAfter.put(pair.after(), pair);
      paired[pair.before()] = true;
    }
    int[] reached = reached();
    List<LayerChange> changes = new ArrayList<>();
    int next = 0;
    for (int layer = 0; layer < after.layers(); layer++) {
      next = addRemoved(next, reached[layer], paired, changes);
      Pair pair = byAfter.get(layer);
      changes.add(pair == null ? single(LayerMatch.ADDED, layer) : paired(pair, answers));
    }
    addRemoved(next, before.layers(), paired, changes);
    return List.copyOf(changes);
  }

  /** For each layer of the second image, up to where the first has what stands before it. */
  private int[] reached() {
    int[] reached = new int[after.layers()];
    Arrays.fill(reached, before.layers());
    for (Pair pair : pairs) {
      if (!pair.moved()) {
        reached[pair.after()] = pair.before();
      }
    }
    for (int layer = reached.length - 2; layer >= 0; layer--) {
      reached[layer] = Math.min(reached[layer], reached[layer + 1]);
    }
    return reached;
  }

  private int addRemoved(int from, int to, boolean[] paired, List<LayerChange> changes) {
    for (int layer = from; layer < to; layer++) {
      if (!paired[layer]) {
        changes.add(single(LayerMatch.REMOVED, layer));
      }
    }
    return Math.max(from, to);
  }

  private LayerChange single(LayerMatch match, int layer) {
    boolean added = match == LayerMatch.ADDED;
    return new LayerChange(
        match,
        false,
        added ? Optional.empty() : Optional.of(before.analysis().layers().get(layer)),
        added ? Optional.of(after.analysis().layers().get(layer)) : Optional.empty());
  }

  private LayerChange paired(Pair pair, ComparedContents answers) {
    LayerContents read = contents.get(pair);
    boolean same = read == null || read.isSame(answers);
    return new LayerChange(
        match(pair, same),
        same,
        Optional.of(before.analysis().layers().get(pair.before())),
        Optional.of(after.analysis().layers().get(pair.after())));
  }

  private LayerMatch match(Pair pair, boolean same) {
    if (pair.moved()) {
      return LayerMatch.MOVED;
    }
    if (isSameTar(pair)) {
      return LayerMatch.REUSED;
    }
    return same ? LayerMatch.REBUILT : LayerMatch.CHANGED;
  }

  private boolean isSameTar(Pair pair) {
    return before.diffId(pair.before()).equals(after.diffId(pair.after()));
  }
}
