package io.layerwise.report;

/**
 * A visible path and what it holds.
 *
 * @param node the path
 * @param bytes at it, and below it if it is a directory
 * @param files how many files these are
 */
public record Weight(int node, long bytes, int files) {}
