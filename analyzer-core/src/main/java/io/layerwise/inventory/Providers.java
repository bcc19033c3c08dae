package io.layerwise.inventory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which packages are meant by a name: those called so, and those that provide it. */
final class Providers {
  private final Map<String, List<Integer>> byName = new HashMap<>();

  /**
   * @param number the package; numbers are added in ascending order
   */
  void add(String name, int number) {
    List<Integer> numbers = byName.computeIfAbsent(name, n -> new ArrayList<>(1));
    boolean known = !numbers.isEmpty() && numbers.get(numbers.size() - 1) == number;
    if (!known && numbers.size() < Dependency.MOST_PROVIDERS) {
      numbers.add(number);
    }
  }

  /** Ascending. */
  List<Integer> of(String name) {
    return byName.getOrDefault(name, List.of());
  }
}
