package io.layerwise.stage;

/**
 * What is built and pulled again when something changes: the content of the first layer that it
 * touches and of all above.
 *
 * @param change what changes: {@code source}, {@code dependencies}, {@code base}
 * @param nowBytes of content, for the image as it is
 * @param afterBytes of content, for the runtime stage after the split
 */
public record RebuildCost(String change, long nowBytes, long afterBytes) {}
