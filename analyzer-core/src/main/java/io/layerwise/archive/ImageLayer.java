package io.layerwise.archive;

import io.layerwise.oci.Descriptor;
import io.layerwise.oci.Digest;
import java.util.Optional;

/**
 * A layer as the image names it.
 *
 * @param index its place, 0 at the bottom
 * @param diffId the digest of its uncompressed tar, as the configuration states it
 * @param blobName the file of the archive that holds it, links followed; layers may share one
 * @param blobBytes that file's length in bytes
 * @param digest the blob's own digest as the archive states it, where it does
 * @param descriptor what the manifest says of it, where the image has an OCI manifest
 */
public record ImageLayer(
    int index,
    Digest diffId,
    String blobName,
    long blobBytes,
    Optional<Digest> digest,
    Optional<Descriptor> descriptor) {

  /** The layer as messages name it. */
  public String describe() {
    return "layer " + index + " (" + blobName + ")";
  }
}
