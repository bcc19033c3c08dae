package io.layerwise.compose;

/** How a value goes together with that of an earlier file ("Merge and override"). */
enum MergeTag {
  /** By the rules of its key. */
  NONE,
  /** {@code !reset}: there is no value, whatever an earlier file says. */
  RESET,
  /** {@code !override}: this value alone. */
  OVERRIDE
}
