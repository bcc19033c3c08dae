package io.layerwise;

import io.layerwise.layer.ContentCapture;
import io.layerwise.layer.ReadOptions;

/** What of the options a layer's reader needs. */
final class LayerOptions {
  private LayerOptions() {}

  /**
   * @param capture whether contents are to be kept as they pass
   */
  static ReadOptions of(OpenOptions options, boolean capture) {
    return new ReadOptions(
        options.limits(),
        options.verify(),
        capture ? options.capture() : ContentCapture.NOTHING,
        options.progress());
  }
}
