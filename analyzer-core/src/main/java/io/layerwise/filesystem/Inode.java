package io.layerwise.filesystem;

/**
 * One inode of an image.
 *
 * @param layer the layer that added it, 0 at the bottom
 * @param number its number in that layer's index
 */
public record Inode(int layer, int number) {}
