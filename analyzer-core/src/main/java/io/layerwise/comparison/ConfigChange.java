package io.layerwise.comparison;

import java.util.Optional;

/**
 * A setting of the configuration that differs. Secrets in values are masked, so two that differ may
 * be told alike.
 *
 * @param name such as {@code user}, {@code env PATH} or {@code label maintainer}
 * @param before as a Dockerfile would write it; empty where it was not set
 * @param after likewise
 */
public record ConfigChange(String name, Optional<String> before, Optional<String> after) {}
