package io.layerwise.waste;

/**
 * What rules look at that an image's paths alone tell.
 *
 * @param files the visible files, each inode once
 * @param matches what the patterns of the rules matched
 */
public record VisibleMatches(VisibleFiles files, PathMatches matches) {}
