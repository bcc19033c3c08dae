package io.layerwise.archive;

import io.layerwise.oci.ImageReadException;
import io.layerwise.oci.ImageReadException.Fault;
import io.layerwise.tar.TarLimits;

/**
 * What an image may demand of the reader. The defaults are far above any image that anybody means
 * to run, and low enough that no input exhausts memory or time.
 *
 * @param entries the most entries, implied directories included, that a layer may have
 * @param nameBytes the most bytes that the names, link targets and extended attributes of a layer
 *     may take together
 * @param pathBytes the longest path within a layer or archive, in bytes
 * @param headerBytes the longest tar header extension, in bytes
 * @param jsonBytes the longest JSON document, in bytes
 * @param layerBytes the longest tar of a layer, in bytes, once decompressed
 * @param nesting the deepest that an index may refer to an index
 */
public record Limits(
    int entries,
    int nameBytes,
    int pathBytes,
    int headerBytes,
    int jsonBytes,
    long layerBytes,
    int nesting) {

  /** 64 GiB: larger than any layer that a registry takes. */
  private static final long LAYER_BYTES = 64L << 30;

  public static Limits defaults() {
    return new Limits(5_000_000, 128 << 20, 16 << 10, 1 << 20, 8 << 20, LAYER_BYTES, 4);
  }

  public Limits withEntries(int value) {
    return new Limits(value, nameBytes, pathBytes, headerBytes, jsonBytes, layerBytes, nesting);
  }

  public Limits withPathBytes(int value) {
    return new Limits(entries, nameBytes, value, headerBytes, jsonBytes, layerBytes, nesting);
  }

  public Limits withHeaderBytes(int value) {
    return new Limits(entries, nameBytes, pathBytes, value, jsonBytes, layerBytes, nesting);
  }

  public Limits withJsonBytes(int value) {
    return new Limits(entries, nameBytes, pathBytes, headerBytes, value, layerBytes, nesting);
  }

  public Limits withLayerBytes(long value) {
    return new Limits(entries, nameBytes, pathBytes, headerBytes, jsonBytes, value, nesting);
  }

  /** The fault of a layer whose tar is longer than it may be. */
  public ImageReadException overLayerBytes(String found) {
    return new ImageReadException(
        Fault.LIMIT_EXCEEDED,
        "a layer of at most " + layerBytes + " bytes",
        found,
        "If you trust this image, raise the limit with --max-layer-bytes.");
  }

  /** The part of these that a tar reader needs. */
  public TarLimits tar() {
    return new TarLimits(headerBytes, pathBytes);
  }
}
