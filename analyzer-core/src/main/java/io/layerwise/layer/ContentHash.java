package io.layerwise.layer;

/**
 * The XXH3-128 of a file's content. Equal hashes count as equal contents: two of a million
 * different files collide with a chance of about 10⁻²⁷. It is no defence against a forger, and
 * nothing that must be one relies on it.
 */
public record ContentHash(long high, long low) {}
