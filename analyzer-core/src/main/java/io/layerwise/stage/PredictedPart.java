package io.layerwise.stage;

/**
 * What one line of the runtime stage adds to the predicted size.
 *
 * @param line of the Dockerfile, shortened
 * @param bytes content bytes
 * @param exact whether these are bytes that the image has, rather than ones assumed
 */
public record PredictedPart(String line, long bytes, boolean exact) {}
