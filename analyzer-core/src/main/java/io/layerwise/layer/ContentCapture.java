package io.layerwise.layer;

/** Decides which files' contents are kept while a stream passes. */
public interface ContentCapture {
  /** Keeps nothing: the layer can be read again. */
  ContentCapture NOTHING = (name, bytes) -> false;

  /** The most bytes that are kept of one layer: 64 MiB. */
  int MOST_BYTES = 64 << 20;

  /**
   * @param path normalised, {@code /a/b}
   * @param bytes the file's length
   */
  boolean wants(String path, long bytes);
}
