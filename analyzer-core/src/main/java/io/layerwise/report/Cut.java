package io.layerwise.report;

import java.util.List;
import java.util.function.ToLongFunction;

/**
 * The first rows of a list, and what the others come to.
 *
 * @param omitted how many rows are not among {@code rows}
 * @param omittedBytes what those come to
 */
public record Cut<T>(List<T> rows, int omitted, long omittedBytes) {

  /**
   * @param most how many rows are kept
   * @param bytes what a row comes to
   */
  public static <T> Cut<T> of(List<T> all, int most, ToLongFunction<T> bytes) {
    if (all.size() <= most) {
      return new Cut<>(List.copyOf(all), 0, 0);
    }
    List<T> rest = all.subList(most, all.size());
    return new Cut<>(
        List.copyOf(all.subList(0, most)), rest.size(), rest.stream().mapToLong(bytes).sum());
  }

  /** All rows, kept or not. */
  public int total() {
    return rows.size() + omitted;
  }
}
