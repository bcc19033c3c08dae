package io.layerwise.filesystem;

/**
 * What one layer made at one path.
 *
 * @param layer the layer, 0 at the bottom
 * @param node the path's node in that layer's index
 */
public record PathVersion(int layer, int node) {}
