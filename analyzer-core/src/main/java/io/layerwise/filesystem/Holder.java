package io.layerwise.filesystem;

/** A layer and a number within it, in one long: a column's cheap stand-in for a record. */
final class Holder {
  static final long NOTHING = -1;

  private Holder() {}

  static long of(int layer, int number) {
    return (long) layer << 32 | (number & 0xffff_ffffL);
  }

  static int layer(long holder) {
    return (int) (holder >> 32);
  }

  static int node(long holder) {
    return (int) holder;
  }
}
