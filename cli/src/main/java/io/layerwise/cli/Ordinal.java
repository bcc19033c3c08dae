package io.layerwise.cli;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Numbers from the command line that count from 0. */
final class Ordinal {
  private Ordinal() {}

  static OptionalInt from(String name, @Nullable Integer value) {
    if (value == null) {
      return OptionalInt.empty();
    }
    if (value < 0) {
      throw new UsageException(name + " counts from 0; " + value + " is below.");
    }
    return OptionalInt.of(value);
  }

  /** Refuses a layer that the image does not have. */
  static void requireWithin(OptionalInt layer, int layers) {
    if (layer.isPresent() && layer.getAsInt() >= layers) {
      throw new UsageException(
          "The image has no layer "
              + layer.getAsInt()
              + (layers == 0 ? "; it has none." : "; its layers are 0 to " + (layers - 1) + "."));
    }
  }
}
