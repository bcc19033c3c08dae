package io.layerwise.inventory;

import java.util.List;

/**
 * A package as its database tells of it.
 *
 * @param claim the paths that it says are its own
 */
record DeclaredPackage(
    PackageId id, PackageTraits traits, List<Dependency> dependencies, int manifest, Claim claim) {

  DeclaredPackage with(PackageTraits other) {
    return new DeclaredPackage(id, other, dependencies, manifest, claim);
  }

  DeclaredPackage with(List<Dependency> other) {
    return new DeclaredPackage(id, traits, other, manifest, claim);
  }
}
