package io.layerwise.waste;

/** How far up a path is followed for wording, so that hostile depths cost nothing. */
final class MergedDepth {
  static final int DEEPEST = 64;

  private MergedDepth() {}
}
