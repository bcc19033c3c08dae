package io.layerwise;

import io.layerwise.archive.ImageSelection;
import io.layerwise.archive.Limits;
import io.layerwise.archive.Progress;
import io.layerwise.layer.ContentCapture;

/**
 * How an image is opened.
 *
 * @param selection which image of the archive is meant
 * @param limits what the image may demand
 * @param verify whether every byte is read and every digest checked
 * @param capture whose contents to keep as they pass, should the archive be a stream
 * @param progress told of every byte
 * @param threads how many layers are read at once, from 1
 */
public record OpenOptions(
    ImageSelection selection,
    Limits limits,
    boolean verify,
    ContentCapture capture,
    Progress progress,
    int threads) {

  public static OpenOptions defaults() {
    return new OpenOptions(
        ImageSelection.any(),
        Limits.defaults(),
        false,
        ContentCapture.NOTHING,
        Progress.NONE,
        Runtime.getRuntime().availableProcessors());
  }

  public OpenOptions selecting(ImageSelection chosen) {
    return new OpenOptions(chosen, limits, verify, capture, progress, threads);
  }

  public OpenOptions within(Limits chosen) {
    return new OpenOptions(selection, chosen, verify, capture, progress, threads);
  }

  public OpenOptions verifying() {
    return new OpenOptions(selection, limits, true, capture, progress, threads);
  }

  public OpenOptions capturing(ContentCapture chosen) {
    return new OpenOptions(selection, limits, verify, chosen, progress, threads);
  }

  public OpenOptions telling(Progress listener) {
    return new OpenOptions(selection, limits, verify, capture, listener, threads);
  }
}
