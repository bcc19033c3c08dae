package io.layerwise.practice.compose;

import io.layerwise.compose.ComposeSetting;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What the keys of both styles say of one resource.
 *
 * @param none it and what is below it are as if nothing were said
 */
record Amounts<T extends Comparable<T>>(List<ComposeSetting<T>> settings, T none) {
  Amounts {
    settings = List.copyOf(settings);
  }

  static Amounts<Long> ofWhole(List<ComposeSetting<Long>> settings) {
    return new Amounts<>(settings, 0L);
  }

  static Amounts<BigDecimal> ofDecimal(List<ComposeSetting<BigDecimal>> settings) {
    return new Amounts<>(settings, BigDecimal.ZERO);
  }

  /** The first whose variable has no value in the project. */
  Optional<ComposeSetting<T>> unresolved() {
    return settings.stream().filter(setting -> setting.value().isEmpty()).findFirst();
  }

  /** Those that are known to say something. */
  List<ComposeSetting<T>> effective() {
    return settings.stream()
        .filter(setting -> setting.value().filter(value -> isSome(value)).isPresent())
        .toList();
  }

  private boolean isSome(T value) {
    return value.compareTo(none) > 0;
  }

  /** What they say, where one is known that says something. */
  Optional<T> value() {
    return effective().stream().findFirst().flatMap(ComposeSetting::value);
  }

  /** Whether two of them contradict each other. */
  boolean differ() {
    return effective().stream()
        .flatMap(setting -> setting.value().stream())
        .anyMatch(value -> value().filter(first -> first.compareTo(value) != 0).isPresent());
  }
}
