package io.layerwise.stage;

/** What becomes of a visible file of your own layers. */
enum Placement {
  /** A directory, a file of the base image, or nothing. */
  NONE,
  /** A package brings it, which the runtime stage installs. */
  PACKAGE,
  /** The runtime stage makes one of its own. */
  REMADE,
  /** The runtime stage copies it. */
  COPIED,
  /** Copied, since nothing tells whether it is needed. */
  COPIED_UNDECIDED,
  /** Left in the build stage. */
  DROPPED;

  boolean isCopied() {
    return this == COPIED || this == COPIED_UNDECIDED;
  }
}
