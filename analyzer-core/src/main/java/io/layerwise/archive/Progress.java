package io.layerwise.archive;

/** Told how far the reading of an image has come. Called from several threads. */
public interface Progress {
  /** Nobody watches. */
  Progress NONE = bytes -> {};

  /** {@code bytes} more of the archive have been dealt with. */
  void advanced(long bytes);
}
