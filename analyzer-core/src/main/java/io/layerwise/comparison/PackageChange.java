package io.layerwise.comparison;

import io.layerwise.inventory.InstalledPackage;
import java.util.Optional;

/**
 * What happened to one copy of a package. Where an image has several copies or versions of it,
 * those that both images have are unchanged, and the others are told together only where each has
 * as many.
 *
 * @param before empty where it was added
 * @param after empty where it was removed
 * @param copiesBefore how many copies the first image has of the package, of whatever versions
 * @param copiesAfter how many the second image has
 */
public record PackageChange(
    PackageStatus status,
    PackageKey key,
    Optional<InstalledPackage> before,
    Optional<InstalledPackage> after,
    int copiesBefore,
    int copiesAfter) {

  /** The visible bytes of its paths after, minus those before. */
  public long deltaBytes() {
    return after.map(InstalledPackage::bytes).orElse(0L)
        - before.map(InstalledPackage::bytes).orElse(0L);
  }
}
