package io.layerwise.stage;

/**
 * What one layer is there for.
 *
 * @param layer 0 at the bottom
 * @param evidence what of it told, in words
 */
public record LayerRole(int layer, Role role, String evidence) {}
