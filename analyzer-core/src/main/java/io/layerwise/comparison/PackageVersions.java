package io.layerwise.comparison;

import java.util.List;

/**
 * A package with the versions that each image has of it.
 *
 * @param before each once, the oldest first; empty where it was added
 * @param after each once, the oldest first; empty where it was removed
 */
public record PackageVersions(PackageKey key, List<String> before, List<String> after) {
  public PackageVersions {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }
}
