package io.layerwise.comparison;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Which layers of two images belong together, and whether they stand in the same order. */
final class LayerPairs {
  private static final int NONE = -1;

  /**
   * @param moved whether it stands at another place among the others
   */
  record Pair(int before, int after, boolean moved) {
    boolean crosses(Pair other) {
      return (before < other.before) != (after < other.after);
    }
  }

  private final int[] toAfter;
  private final int[] toBefore;
  private final List<Pair> pairs = new ArrayList<>();

  LayerPairs(int before, int after) {
    this.toAfter = new int[before];
    this.toBefore = new int[after];
    Arrays.fill(toAfter, NONE);
    Arrays.fill(toBefore, NONE);
  }

  /** By the second image's layers. */
  List<Pair> pairs() {
    return pairs.stream().sorted(Comparator.comparingInt(Pair::after)).toList();
  }

  IntStream unpairedBefore() {
    return IntStream.range(0, toAfter.length).filter(layer -> toAfter[layer] == NONE);
  }

  IntStream unpairedAfter() {
    return IntStream.range(0, toBefore.length).filter(layer -> toBefore[layer] == NONE);
  }

  /**
   * Pairs layers of the same key: first as many as stand in the same order, then those that moved.
   *
   * @param before keys of unpaired layers; one without a key belongs to no other
   */
  <K extends Comparable<K>> void pairBy(SortedMap<Integer, K> before, SortedMap<Integer, K> after) {
    Map<K, Integer> ranks = ranks(before, after);
    List<Integer> old = List.copyOf(before.keySet());
    List<Integer> fresh = List.copyOf(after.keySet());
    pairInOrder(
        CommonSubsequence.of(ranked(before, ranks), ranked(after, ranks)).stream()
            .map(match -> new Pair(old.get(match.before()), fresh.get(match.after()), false))
            .toList());
    Map<K, Deque<Integer>> left = new HashMap<>();
    after.forEach(
        (layer, key) -> {
          if (toBefore[layer] == NONE) {
            left.computeIfAbsent(key, fresher -> new ArrayDeque<>()).add(layer);
          }
        });
    before.forEach(
        (layer, key) -> {
          Deque<Integer> others = left.getOrDefault(key, new ArrayDeque<>());
          if (toAfter[layer] == NONE && !others.isEmpty()) {
            add(new Pair(layer, others.remove(), true));
          }
        });
  }

  /** Pairs layers; those that cross pairs made before, or each other, moved. */
  void pairInOrder(List<Pair> found) {
    List<Pair> inOrder = pairs.stream().filter(pair -> !pair.moved).toList();
    for (Pair pair : found) {
      boolean moved =
          inOrder.stream().anyMatch(pair::crosses) || found.stream().anyMatch(pair::crosses);
      add(new Pair(pair.before, pair.after, moved));
    }
  }

  private void add(Pair pair) {
    toAfter[pair.before] = pair.after;
    toBefore[pair.after] = pair.before;
    pairs.add(pair);
  }

  private static <K extends Comparable<K>> Map<K, Integer> ranks(
      SortedMap<Integer, K> before, SortedMap<Integer, K> after) {
    TreeMap<K, Integer> ranks = new TreeMap<>();
    before.values().forEach(key -> ranks.put(key, 0));
    after.values().forEach(key -> ranks.put(key, 0));
    int[] next = new int[1];
    ranks.replaceAll((key, none) -> next[0]++);
    return ranks;
  }

  private static <K> int[] ranked(SortedMap<Integer, K> keys, Map<K, Integer> ranks) {
    return keys.values().stream().mapToInt(key -> ranks.getOrDefault(key, NONE)).toArray();
  }
}
