package io.layerwise.version;

import java.util.Comparator;
import java.util.List;

/** Compares the parts of two versions one after the other, until two differ. */
final class InTurn {
  private InTurn() {}

  /**
   * @param end what stands for the parts that one of them lacks
   */
  static <T> int compare(List<T> one, List<T> other, T end, Comparator<? super T> order) {
    for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
      T a = i < one.size() ? one.get(i) : end;
      T b = i < other.size() ? other.get(i) : end;
      int first = order.compare(a, b);
      if (first != 0) {
        return first;
      }
    }
    return 0;
  }

  /** Of two that begin alike, the one with fewer parts comes first. */
  static <T> int compare(List<T> one, List<T> other, Comparator<? super T> order) {
    int shared = Math.min(one.size(), other.size());
    for (int i = 0; i < shared; i++) {
      int first = order.compare(one.get(i), other.get(i));
      if (first != 0) {
        return first;
      }
    }
    return Integer.compare(one.size(), other.size());
  }
}
