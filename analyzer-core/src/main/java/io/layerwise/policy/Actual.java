package io.layerwise.policy;

import java.util.List;

/**
 * What an image has of a measure.
 *
 * @param detail what people should know of it, in a few words; may be empty
 * @param issues that make it so, the worst first
 */
record Actual(Quantity quantity, String detail, List<Issue> issues) {
  static Actual of(Quantity quantity) {
    return new Actual(quantity, "", List.of());
  }

  static Actual of(Quantity quantity, String detail) {
    return new Actual(quantity, detail, List.of());
  }
}
