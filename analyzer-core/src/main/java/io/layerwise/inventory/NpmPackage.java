package io.layerwise.inventory;

/**
 * A package in a {@code node_modules}.
 *
 * @param node of its {@code package.json}
 * @param directory the node of its directory
 */
record NpmPackage(int node, int directory, NpmManifest manifest) {}
