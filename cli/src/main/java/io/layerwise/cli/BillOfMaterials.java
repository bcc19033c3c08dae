package io.layerwise.cli;

import io.layerwise.OpenImage;
import io.layerwise.analysis.InstalledSoftware;
import io.layerwise.analysis.PackageListing;
import io.layerwise.filesystem.DirectorySizes;
import io.layerwise.filesystem.MergedFilesystem;
import io.layerwise.inventory.Ecosystem;
import io.layerwise.inventory.Inventory;
import java.io.IOException;
import java.util.OptionalInt;
import java.util.Set;

/** Reads of an image what is installed in it. */
final class BillOfMaterials {
  private BillOfMaterials() {}

  /** All of it. */
  static InstalledSoftware of(OpenImage open) throws IOException {
    return of(open, Set.of(), OptionalInt.empty());
  }

  /**
   * What is asked for.
   *
   * @param ecosystems none for all
   */
  static InstalledSoftware of(OpenImage open, Set<Ecosystem> ecosystems, OptionalInt onlyLayer)
      throws IOException {
    MergedFilesystem filesystem = open.filesystem();
    DirectorySizes sizes = DirectorySizes.of(filesystem);
    Inventory inventory = open.inventory(filesystem, sizes);
    PackageListing listing =
        PackageListing.of(open.needs(filesystem, inventory), sizes, ecosystems, onlyLayer);
    return new InstalledSoftware(
        open.image(), open.operatingSystem(filesystem), inventory, listing);
  }
}
