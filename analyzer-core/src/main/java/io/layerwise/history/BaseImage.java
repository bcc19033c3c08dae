package io.layerwise.history;

import java.util.Optional;

/**
 * What is known of the image that an image was built on.
 *
 * @param layers how many of the lowest layers are the base image's, at least one
 * @param evidence how that is known, as a sentence for a report
 * @param name the base image's reference, where something names it
 */
public record BaseImage(int layers, String evidence, Optional<String> name) {}
