package io.layerwise.stage;

/**
 * A place that the split keeps or drops.
 *
 * @param path absolute; a directory stands for all that is below it
 * @param bytes visible ones of your own layers, below it
 * @param why it is kept or dropped, in words
 */
public record SplitPath(String path, long bytes, String why) {}
