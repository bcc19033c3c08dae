package io.layerwise.comparison;

import io.layerwise.analysis.ImageAnalysis;
import java.util.function.ToLongFunction;

/** A sum over a whole image, by the name that reports of one image give it. */
public enum Total {
  /** What is pulled of an image that a client has nothing of: each blob once. */
  BLOB_BYTES("blobBytes", ImageAnalysis::blobBytes),
  LAYER_BYTES("layerBytes", ImageAnalysis::layerBytes),
  OVERHEAD_BYTES("overheadBytes", ImageAnalysis::overheadBytes),
  CONTENT_BYTES("contentBytes", image -> image.attribution().total().content()),
  VISIBLE_BYTES("visibleBytes", image -> image.attribution().total().visible()),
  /** {@code overwrittenBytes + deletedBytes}. */
  DEAD_BYTES("deadBytes", image -> image.attribution().total().dead()),
  OVERWRITTEN_BYTES("overwrittenBytes", image -> image.attribution().total().overwritten()),
  DELETED_BYTES("deletedBytes", image -> image.attribution().total().deleted()),
  IDENTICAL_REWRITE_BYTES(
      "identicalRewriteBytes", image -> image.attribution().total().identicalRewrite()),
  METADATA_ONLY_REWRITE_BYTES(
      "metadataOnlyRewriteBytes", image -> image.attribution().total().metadataOnlyRewrite()),
  MODIFIED_BYTES("modifiedBytes", image -> image.attribution().total().modified()),
  DUPLICATE_BYTES("duplicateBytes", image -> image.attribution().duplicates().bytes()),
  LAYERS("layers", image -> image.layers().size()),
  ENTRIES("entries", ImageAnalysis::entries),
  FILES("files", ImageAnalysis::files);

  private final String label;

  @SuppressWarnings("ImmutableEnumChecker") // every function is without state
  private final ToLongFunction<ImageAnalysis> of;

  Total(String label, ToLongFunction<ImageAnalysis> of) {
    this.label = label;
    this.of = of;
  }

  /** The total as reports name it. */
  public String label() {
    return label;
  }

  /** Its value, 0 or more. */
  public long of(ImageAnalysis image) {
    return of.applyAsLong(image);
  }
}
