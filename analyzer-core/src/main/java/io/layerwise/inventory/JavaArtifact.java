package io.layerwise.inventory;

/**
 * A library or program in a Java archive.
 *
 * @param name {@code group:artifact}, or the name alone where no group is told
 * @param version empty where it is not told
 */
record JavaArtifact(String name, String version) {}
