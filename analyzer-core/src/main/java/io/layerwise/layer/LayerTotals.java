package io.layerwise.layer;

/**
 * A layer in numbers.
 *
 * @param layerBytes the length of the uncompressed tar
 * @param contentBytes the sizes of the layer's inodes, each counted once
 * @param entries the tar's entries, whiteouts included, extended headers not
 * @param files the layer's regular files, each inode once
 * @param markedEnd whether the tar closed with blocks of zeros
 */
public record LayerTotals(
    long layerBytes, long contentBytes, int entries, int files, boolean markedEnd) {

  /** {@code layerBytes − contentBytes}: headers, padding, and files written twice. */
  public long overheadBytes() {
    return layerBytes - contentBytes;
  }
}
