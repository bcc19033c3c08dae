package io.layerwise.tar;

/**
 * How much of a tar may be held in memory for one entry.
 *
 * @param headerBytes the longest PAX header, sparse map or GNU long name, in bytes
 * @param pathBytes the longest path or link target, in bytes
 */
public record TarLimits(int headerBytes, int pathBytes) {}
