package io.layerwise.comparison;

import io.layerwise.analysis.ImageAnalysis;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** A total of both images. */
public record TotalChange(Total total, long before, long after) {

  static List<TotalChange> all(ImageAnalysis before, ImageAnalysis after) {
    return Stream.of(Total.values())
        .map(total -> new TotalChange(total, total.of(before), total.of(after)))
        .toList();
  }

  /** {@code after − before}. */
  public long delta() {
    return after - before;
  }

  /** {@code 100 × delta / before}; empty where there was nothing before. */
  public OptionalDouble percent() {
    return before == 0 ? OptionalDouble.empty() : OptionalDouble.of(100.0 * delta() / before);
  }
}
