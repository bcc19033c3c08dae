package io.layerwise.oci;

import java.util.Optional;

/**
 * An index or a manifest, told apart by what is in it: a descriptor may state no media type, or a
 * wrong one.
 *
 * @param index where the document is an index
 * @param manifest where the document is a manifest; neither where it is something else
 * @param schema1 whether it is a manifest of Docker's first format, whose layers have no digests of
 *     their tars
 */
public record ImageDocument(Optional<Index> index, Optional<Manifest> manifest, boolean schema1) {

  /** Whether it is none of these. */
  public boolean isSomethingElse() {
    return index.isEmpty() && manifest.isEmpty() && !schema1;
  }

  /**
   * @param json the blob's bytes
   * @throws ImageReadException where they are no JSON object, or a faulty index or manifest
   */
  public static ImageDocument parse(byte[] json) throws ImageReadException {
    JsonObject root = JsonObject.parse(json);
    if (root.has("manifests")) {
      return new ImageDocument(Optional.of(Index.from(root)), Optional.empty(), false);
    }
    return root.has("config")
        ? new ImageDocument(Optional.empty(), Optional.of(Manifest.from(root)), false)
        : new ImageDocument(Optional.empty(), Optional.empty(), root.has("fsLayers"));
  }
}
