package io.layerwise.stage;

/**
 * A slimmer base for the runtime stage, which what the program needs makes possible.
 *
 * @param base what to write behind FROM
 * @param predictedBytes of the whole image, as far as this image's own bytes tell
 * @param why it is possible, and what there is to know
 */
public record BaseVariant(String base, long predictedBytes, String why) {}
