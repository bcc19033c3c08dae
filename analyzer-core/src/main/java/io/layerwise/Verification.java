package io.layerwise;

import io.layerwise.archive.Compression;
import io.layerwise.archive.ImageLayer;
import io.layerwise.archive.Limits;
import io.layerwise.layer.IndexedLayer;
import io.layerwise.layer.IndexedLayer.LayerDigests;
import io.layerwise.oci.Descriptor;
import io.layerwise.oci.Digest;
import io.layerwise.oci.ImageReadException;
import io.layerwise.oci.ImageReadException.Fault;
import java.util.List;
import java.util.Optional;

/** Holds what was read of a layer against what the image says of it. */
final class Verification {
  private static final String DAMAGED = "Save or download the image again; this copy is damaged.";

  private Verification() {}

  static void check(ImageLayer layer, IndexedLayer read) throws ImageReadException {
    checkLength(layer, read);
    if (read.index().totals().layerBytes() == 0) {
      // Such a layer exists, and adds nothing; a file that lost its bytes looks the same.
      check(layer, "diff ID", layer.diffId(), Digest.sha256(new byte[0]));
    }
    if (read.digests().isPresent()) {
      LayerDigests digests = read.digests().get();
      check(layer, "diff ID", layer.diffId(), digests.diffId());
      if (layer.digest().isPresent()) {
        check(layer, "digest", layer.digest().get(), digests.blob());
      }
    }
  }

  /**
   * A descriptor's size alone proves nothing, nor does a tar without an end; a tar that is shorter
   * than its descriptor says and has no end was cut off.
   */
  private static void checkLength(ImageLayer layer, IndexedLayer read) throws ImageReadException {
    Optional<Descriptor> descriptor = layer.descriptor();
    if (descriptor.isPresent()
        && read.compression() == Compression.NONE
        && !read.index().totals().markedEnd()
        && layer.blobBytes() < descriptor.get().size()) {
      throw new ImageReadException(
              Fault.TRUNCATED,
              descriptor.get().size() + " bytes",
              layer.blobBytes() + " bytes without the end of a tar",
              DAMAGED)
          .within(layer.describe());
    }
  }

  private static void check(ImageLayer layer, String what, Digest expected, Digest found)
      throws ImageReadException {
    if (!expected.algorithm().equals(found.algorithm())) {
      throw new ImageReadException(
              Fault.UNSUPPORTED,
              "a " + what + " in " + found.algorithm(),
              expected.algorithm(),
              "Read the image without --verify.")
          .within(layer.describe());
    }
    if (!expected.equals(found)) {
      throw new ImageReadException(
              Fault.DIGEST_MISMATCH, what + " " + expected, found.toString(), DAMAGED)
          .within(layer.describe());
    }
  }

  /** A small archive may name one large layer ten thousand times. */
  static void requireWithin(Limits limits, List<IndexedLayer> layers) throws ImageReadException {
    long paths = layers.stream().mapToLong(layer -> layer.index().nodes()).sum();
    if (paths > limits.entries()) {
      throw new ImageReadException(
          Fault.LIMIT_EXCEEDED,
          "an image of at most " + limits.entries() + " paths, each layer's counted",
          paths + " paths",
          "If you trust this image, raise the limit with --max-entries.");
    }
  }

  static ImageReadException notALayer(ImageLayer layer) {
    return new ImageReadException(
            Fault.MALFORMED, "a layer: a tar, compressed or not", "something else", DAMAGED)
        .within(layer.describe());
  }
}
