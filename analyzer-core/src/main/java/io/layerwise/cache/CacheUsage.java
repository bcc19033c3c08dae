package io.layerwise.cache;

/**
 * What a cache holds.
 *
 * @param entries how many layers
 * @param bytes what their files take together
 */
public record CacheUsage(int entries, long bytes) {}
