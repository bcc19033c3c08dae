package io.layerwise.cli;

import io.layerwise.OpenImage;
import io.layerwise.analysis.ImageAnalysis;
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

  /** All of it, in an image that was analyzed. */
  static InstalledSoftware of(OpenImage open, ImageAnalysis analysis) throws IOException {
    return of(open, analysis.filesystem(), analysis.directories(), Set.of(), OptionalInt.empty());
  }

  /**
   * What is asked for.
   *
   * @param ecosystems none for all
   */
  static InstalledSoftware of(OpenImage open, Set<Ecosystem> ecosystems, OptionalInt onlyLayer)
      throws IOException {
    MergedFilesystem filesystem = open.filesystem();
    return of(open, filesystem, DirectorySizes.of(filesystem), ecosystems, onlyLayer);
  }

  private static InstalledSoftware of(
      OpenImage open,
      MergedFilesystem filesystem,
      DirectorySizes sizes,
      Set<Ecosystem> ecosystems,
      OptionalInt onlyLayer)
      throws IOException {
    Inventory inventory = open.inventory(filesystem, sizes);
    PackageListing listing =
        PackageListing.of(open.needs(filesystem, inventory), sizes, ecosystems, onlyLayer);
    return new InstalledSoftware(
        open.image(), open.operatingSystem(filesystem), inventory, listing);
  }
}
