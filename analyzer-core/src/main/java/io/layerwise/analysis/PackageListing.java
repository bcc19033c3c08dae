package io.layerwise.analysis;

import io.layerwise.filesystem.DirectorySizes;
import io.layerwise.inventory.Ecosystem;
import io.layerwise.inventory.InstalledPackage;
import io.layerwise.inventory.Inventory;
import io.layerwise.inventory.InventoryNote;
import io.layerwise.layer.PathTable;
import io.layerwise.runtime.PackageUse;
import io.layerwise.runtime.RuntimeNeeds;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The packages of an image, the largest first.
 *
 * @param packages those that were asked for, by bytes, then by ecosystem, name and version
 * @param buildOnly those of them that only a build needs
 * @param visibleBytes all visible bytes of the image
 * @param unownedBytes those of them that belong to no package of any ecosystem
 * @param notes databases that were found and not read, or not in full
 */
public record PackageListing(
    List<InstalledPackage> packages,
    Set<InstalledPackage> buildOnly,
    long visibleBytes,
    long unownedBytes,
    List<InventoryNote> notes) {

  /**
   * @param ecosystems only packages of these; of all where empty
   * @param layer only packages that this layer brought, 0 at the bottom
   */
  public static PackageListing of(
      RuntimeNeeds needs, DirectorySizes sizes, Set<Ecosystem> ecosystems, OptionalInt layer) {
    Inventory inventory = needs.inventory();
    List<InstalledPackage> asked =
        inventory.packages().stream()
            .filter(found -> ecosystems.isEmpty() || ecosystems.contains(found.ecosystem()))
            .filter(found -> layer.isEmpty() || found.layer() == layer.getAsInt())
            .sorted(
                Comparator.comparingLong(InstalledPackage::bytes)
                    .reversed()
                    .thenComparing(InstalledPackage::ecosystem)
                    .thenComparing(InstalledPackage::name)
                    .thenComparing(InstalledPackage::version)
                    .thenComparing(InstalledPackage::manifest))
            .toList();
    return new PackageListing(
        asked,
        buildOnly(needs),
        sizes.total(PathTable.ROOT),
        inventory.unownedBytes(),
        inventory.notes());
  }

  private static Set<InstalledPackage> buildOnly(RuntimeNeeds needs) {
    return needs.packages(PackageUse.BUILD_ONLY).stream()
        .map(number -> needs.inventory().packages().get(number))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The visible bytes of the packages listed. */
  public long bytes() {
    return packages.stream().mapToLong(InstalledPackage::bytes).sum();
  }
}
