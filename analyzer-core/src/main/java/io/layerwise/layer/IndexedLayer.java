package io.layerwise.layer;

import io.layerwise.archive.Compression;
import io.layerwise.oci.Digest;
import java.util.Map;
import java.util.Optional;

/**
 * A layer's index, with what else came out of its one reading.
 *
 * @param compression how the blob is stored
 * @param digests the digests of what was read, where they were asked for
 * @param captured contents that were kept, by inode
 */
public record IndexedLayer(
    LayerIndex index,
    Compression compression,
    Optional<LayerDigests> digests,
    Map<Integer, byte[]> captured) {

  /**
   * @param blob of the stored bytes
   * @param diffId of the uncompressed tar
   */
  public record LayerDigests(Digest blob, Digest diffId) {}
}
