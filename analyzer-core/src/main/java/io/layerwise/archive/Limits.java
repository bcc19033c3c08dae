package io.layerwise.archive;

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
 * @param ratio the most bytes that one compressed byte may become, once {@link #RATIO_GRACE} bytes
 *     came out
 * @param nesting the deepest that an index may refer to an index
 */
public record Limits(
    int entries,
    int nameBytes,
    int pathBytes,
    int headerBytes,
    int jsonBytes,
    int ratio,
    int nesting) {

  /** How many bytes any stream may give before its ratio counts: 64 MiB. */
  public static final long RATIO_GRACE = 64L << 20;

  public static Limits defaults() {
    return new Limits(5_000_000, 128 << 20, 16 << 10, 1 << 20, 8 << 20, 200, 4);
  }

  public Limits withEntries(int value) {
    return new Limits(value, nameBytes, pathBytes, headerBytes, jsonBytes, ratio, nesting);
  }

  public Limits withPathBytes(int value) {
    return new Limits(entries, nameBytes, value, headerBytes, jsonBytes, ratio, nesting);
  }

  public Limits withHeaderBytes(int value) {
    return new Limits(entries, nameBytes, pathBytes, value, jsonBytes, ratio, nesting);
  }

  public Limits withJsonBytes(int value) {
    return new Limits(entries, nameBytes, pathBytes, headerBytes, value, ratio, nesting);
  }

  public Limits withRatio(int value) {
    return new Limits(entries, nameBytes, pathBytes, headerBytes, jsonBytes, value, nesting);
  }

  /** The part of these that a tar reader needs. */
  public TarLimits tar() {
    return new TarLimits(headerBytes, pathBytes);
  }
}
