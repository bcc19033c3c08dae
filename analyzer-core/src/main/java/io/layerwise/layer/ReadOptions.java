package io.layerwise.layer;

import io.layerwise.archive.Limits;
import io.layerwise.archive.Progress;

/**
 * How a layer is read.
 *
 * @param limits what it may demand
 * @param verify whether every byte is read and the digests are computed
 * @param capture which files' contents are kept as they pass, for a layer that cannot be read again
 * @param progress told of every byte
 */
public record ReadOptions(
    Limits limits, boolean verify, ContentCapture capture, Progress progress) {

  public static ReadOptions defaults() {
    return new ReadOptions(Limits.defaults(), false, ContentCapture.NOTHING, Progress.NONE);
  }
}
