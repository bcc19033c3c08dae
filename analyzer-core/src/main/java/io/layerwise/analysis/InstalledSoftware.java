package io.layerwise.analysis;

import io.layerwise.archive.Image;
import io.layerwise.inventory.Inventory;
import io.layerwise.inventory.OperatingSystem;
import java.util.Optional;

/**
 * An image with what is installed in it.
 *
 * @param system the distribution, where the image tells
 * @param inventory all packages
 * @param listing those that were asked for, of the same inventory
 */
public record InstalledSoftware(
    Image image, Optional<OperatingSystem> system, Inventory inventory, PackageListing listing) {

  /** Whether there are packages that were not asked for. */
  public boolean isPart() {
    return listing.packages().size() < inventory.packages().size();
  }
}
