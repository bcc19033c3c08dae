package io.layerwise;

import io.layerwise.archive.ImageSelection;
import io.layerwise.archive.Limits;
import io.layerwise.archive.Progress;
import io.layerwise.cache.LayerCache;
import io.layerwise.layer.ContentCapture;
import java.util.Optional;

/**
 * How an image is opened.
 *
 * @param selection which image of the archive is meant
 * @param limits what the image may demand
 * @param verify whether every byte is read and every digest checked
 * @param capture whose contents to keep as they pass, should the archive be a stream
 * @param progress told of every byte
 * @param threads how many layers are read at once, from 1
 * @param cache where compressed layers are kept between runs; not asked where there is to verify,
 *     or the archive is a stream
 */
public record OpenOptions(
    ImageSelection selection,
    Limits limits,
    boolean verify,
    ContentCapture capture,
    Progress progress,
    int threads,
    Optional<LayerCache> cache) {

  public static OpenOptions defaults() {
    return new OpenOptions(
        ImageSelection.any(),
        Limits.defaults(),
        false,
        ContentCapture.NOTHING,
        Progress.NONE,
        Runtime.getRuntime().availableProcessors(),
        Optional.empty());
  }

  public OpenOptions selecting(ImageSelection chosen) {
    return new OpenOptions(chosen, limits, verify, capture, progress, threads, cache);
  }

  public OpenOptions within(Limits chosen) {
    return new OpenOptions(selection, chosen, verify, capture, progress, threads, cache);
  }

  public OpenOptions verifying() {
    return new OpenOptions(selection, limits, true, capture, progress, threads, cache);
  }

  public OpenOptions capturing(ContentCapture chosen) {
    return new OpenOptions(selection, limits, verify, chosen, progress, threads, cache);
  }

  public OpenOptions telling(Progress listener) {
    return new OpenOptions(selection, limits, verify, capture, listener, threads, cache);
  }

  public OpenOptions caching(LayerCache chosen) {
    return new OpenOptions(
        selection, limits, verify, capture, progress, threads, Optional.of(chosen));
  }
}
