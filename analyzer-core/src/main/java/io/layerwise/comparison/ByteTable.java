package io.layerwise.comparison;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Sums bytes of both images by subject. */
final class ByteTable<K> {
  /** Visible before and after, dead before and after. */
  private final Map<Optional<K>, long[]> sums = new HashMap<>();

  void addBefore(Optional<K> subject, long visible, long dead) {
    long[] sum = sum(subject);
    sum[0] += visible;
    sum[2] += dead;
  }

  void addAfter(Optional<K> subject, long visible, long dead) {
    long[] sum = sum(subject);
    sum[1] += visible;
    sum[3] += dead;
  }

  private long[] sum(Optional<K> subject) {
    return sums.computeIfAbsent(subject, fresh -> new long[4]);
  }

  /**
   * Rows that explain a change, the most first and that of no subject last. Their deltas sum to
   * those of the images, since a row that is left out has none.
   *
   * @param name ranks rows of equal weight
   */
  <S> List<ByteChange<S>> rows(Function<K, S> described, Function<S, String> name) {
    return sums.entrySet().stream()
        .map(entry -> row(entry.getKey().map(described), entry.getValue()))
        .filter(row -> row.weight() > 0)
        .sorted(
            Comparator.comparing((ByteChange<S> row) -> row.subject().isEmpty())
                .thenComparing(Comparator.comparingLong(ByteChange<S>::weight).reversed())
                .thenComparing(row -> row.subject().map(name).orElse("")))
        .toList();
  }

  private static <S> ByteChange<S> row(Optional<S> subject, long[] sum) {
    return new ByteChange<>(subject, sum[0], sum[1], sum[2], sum[3]);
  }
}
