package io.layerwise.analysis;

import io.layerwise.archive.Compression;
import io.layerwise.archive.ImageLayer;
import io.layerwise.filesystem.ByteTotals;
import io.layerwise.history.Instruction;
import io.layerwise.layer.LayerIndex;
import io.layerwise.oci.Digest;
import java.util.Optional;

/**
 * One layer of an image, with everything that is known of it.
 *
 * @param compression how its blob is stored
 * @param firstOfBlob whether no layer below shares the blob
 * @param instruction what made it, where the history tells
 * @param base whether it is known to be the base image's
 */
public record LayerAnalysis(
    ImageLayer layer,
    LayerIndex index,
    Compression compression,
    boolean firstOfBlob,
    ByteTotals bytes,
    Optional<Instruction> instruction,
    boolean base) {

  /** The blob's stored length in bytes: what is pulled. */
  public long blobBytes() {
    return layer.blobBytes();
  }

  /** The blob's digest: stated by the archive, or the diff ID where it is not compressed. */
  public Optional<Digest> digest() {
    return compression == Compression.NONE ? Optional.of(layer.diffId()) : layer.digest();
  }

  /** The blob's media type, by what it is rather than by what a manifest says. */
  public String mediaType() {
    String tar = "application/vnd.oci.image.layer.v1.tar";
    return compression == Compression.NONE ? tar : tar + "+" + compression.label();
  }
}
