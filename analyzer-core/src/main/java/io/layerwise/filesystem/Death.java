package io.layerwise.filesystem;

/**
 * How a path version ends.
 *
 * @param layer the layer that ends it
 * @param fate overwritten or deleted
 * @param node that layer's own node, where it overwrites
 */
record Death(int layer, Fate fate, int node) {
  static Death deletedBy(int layer) {
    return new Death(layer, Fate.DELETED, -1);
  }

  static Death overwrittenBy(int layer, int node) {
    return new Death(layer, Fate.OVERWRITTEN, node);
  }
}
