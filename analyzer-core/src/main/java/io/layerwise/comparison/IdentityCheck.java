package io.layerwise.comparison;

import io.layerwise.analysis.LayerAnalysis;
import io.layerwise.comparison.ImageIdentity.Kind;
import io.layerwise.history.BaseImage;
import io.layerwise.oci.Digest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells what two images are to each other. */
final class IdentityCheck {
  private final ComparedImage before;
  private final ComparedImage after;
  private final List<LayerChange> layers;
  private final FileChanges files;
  private final List<ConfigChange> config;

  /**
   * @param files all changes; none is ignored
   */
  IdentityCheck(
      ImagePair images, List<LayerChange> layers, FileChanges files, List<ConfigChange> config) {
    this.before = images.before();
    this.after = images.after();
    this.layers = layers;
    this.files = files;
    this.config = config;
  }

  ImageIdentity identity() {
    List<Digest> old = before.diffIds();
    List<Digest> fresh = after.diffIds();
    int shared = 0;
    int fewer = Math.min(old.size(), fresh.size());
    while (shared < fewer && old.get(shared).equals(fresh.get(shared))) {
      shared++;
    }
    return new ImageIdentity(kind(old, fresh, shared), shared);
  }

  private Kind kind(List<Digest> old, List<Digest> fresh, int shared) {
    if (before.analysis().image().configDigest().equals(after.analysis().image().configDigest())) {
      return blobs(before).equals(blobs(after)) ? Kind.SAME_IMAGE : Kind.OTHER_PACKAGING;
    }
    if (old.equals(fresh)) {
      // A tool that converts an image writes its configuration anew, and so by another digest.
      return config.isEmpty() ? Kind.OTHER_PACKAGING : Kind.SAME_LAYERS;
    }
    if (files.areTimestampsOnly()) {
      return Kind.SAME_FILES;
    }
    if (shared > 0 && (shared == old.size() || shared == fresh.size())) {
      return Kind.EXTENDED;
    }
    return isRebased(shared) ? Kind.REBASED : Kind.DIFFERENT;
  }

  /** How each layer is stored; two compressors of one format make blobs of other lengths. */
  private static List<String> blobs(ComparedImage image) {
    return image.analysis().layers().stream()
        .map(layer -> layer.compression() + " " + layer.blobBytes())
        .toList();
  }

  /**
   * Whether the layers above the bases are the same, in order, and those of the bases are not.
   * Where a base is not known, it is all below the layers that are the same at the top; unless both
   * begin with the same layers, or with a layer of the same content, which then are the base as
   * likely as those above them.
   */
  private boolean isRebased(int shared) {
    boolean known = before.analysis().base().isPresent() && after.analysis().base().isPresent();
    if (!known && (shared > 0 || beginWithTheSame())) {
      return false;
    }
    int same = sameAtTheTop();
    int own = ownLayers(before, same);
    if (own != ownLayers(after, same) || own == 0 || own > same) {
      return false;
    }
    List<Digest> oldBase = before.diffIds().subList(0, before.layers() - own);
    List<Digest> freshBase = after.diffIds().subList(0, after.layers() - own);
    return !oldBase.isEmpty() && !freshBase.isEmpty() && !oldBase.equals(freshBase);
  }

  private boolean beginWithTheSame() {
    return layers.stream()
        .filter(LayerChange::isUnchanged)
        .anyMatch(change -> index(change.before()) == 0 && index(change.after()) == 0);
  }

  private static int ownLayers(ComparedImage image, int sameAtTheTop) {
    Optional<BaseImage> base = image.analysis().base();
    return base.map(known -> image.layers() - known.layers()).orElse(sameAtTheTop);
  }

  private int sameAtTheTop() {
    Map<Integer, Integer> unchanged = new HashMap<>();
    for (LayerChange change : layers) {
      if (change.isUnchanged()) {
        unchanged.put(index(change.before()), index(change.after()));
      }
    }
    int same = 0;
    while (unchanged.getOrDefault(before.layers() - 1 - same, -1) == after.layers() - 1 - same
        && same < Math.min(before.layers(), after.layers())) {
      same++;
    }
    return same;
  }

  private static int index(Optional<LayerAnalysis> layer) {
    return layer.map(known -> known.layer().index()).orElseThrow();
  }
}
