package io.layerwise;

import io.layerwise.layer.ReadOptions;

/** What of the options a layer's reader needs. */
final class LayerOptions {
  /** The most bytes of contents that are kept of one image: 128 MiB. */
  private static final long MOST_KEPT_BYTES = 128L << 20;

  private LayerOptions() {}

  /** Of one image, whose layers together keep no more than a bound. */
  static ReadOptions of(OpenOptions options) {
    return new ReadOptions(
        options.limits(),
        options.verify(),
        options.capture().within(MOST_KEPT_BYTES),
        options.progress());
  }
}
