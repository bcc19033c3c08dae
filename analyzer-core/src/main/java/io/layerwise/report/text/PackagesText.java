package io.layerwise.report.text;

import io.layerwise.analysis.PackageListing;
import io.layerwise.analysis.Sizes;
import io.layerwise.inventory.InstalledPackage;
import io.layerwise.inventory.InventoryNote;
import io.layerwise.oci.Quoted;
import io.layerwise.report.Columns;
import io.layerwise.report.Renderer;
import io.layerwise.report.ReportOptions;
import java.io.IOException;

/** The packages of an image, a line each. */
public final class PackagesText implements Renderer<PackageListing> {

  @Override
  public void write(PackageListing listing, ReportOptions options, Appendable out)
      throws IOException {
    Page page = new Page(out, options);
    page.line(
        Sizes.count(listing.packages().size(), "package")
            + ", "
            + Sizes.of(listing.bytes())
            + "; "
            + Sizes.of(listing.unownedBytes())
            + " of "
            + Sizes.of(listing.visibleBytes())
            + " visible belong to no package");
    if (!listing.packages().isEmpty()) {
      page.heading(start("size", "layer", "kind", "reason") + "package");
    }
    for (InstalledPackage found : listing.packages()) {
      page.line(
          start(
                  Sizes.of(found.bytes()),
                  Integer.toString(found.layer()),
                  found.ecosystem().label(),
                  found.reason().label())
              + describe(found)
              + (listing.buildOnly().contains(found) ? " (only to build)" : ""));
    }
    writeNotes(listing, page);
  }

  private static String describe(InstalledPackage found) {
    String architecture = found.architecture().map(name -> " " + name).orElse("");
    String development = found.development() ? " (development)" : "";
    return Quoted.escaped(found.name() + " " + found.version() + architecture) + development;
  }

  private static void writeNotes(PackageListing listing, Page page) throws IOException {
    if (!listing.notes().isEmpty()) {
      page.heading("Not read");
    }
    for (InventoryNote note : listing.notes()) {
      page.wrapped(2, Quoted.escaped(note.path()) + ": " + Quoted.escaped(note.text()));
    }
  }

  private static String start(String size, String layer, String kind, String reason) {
    return Columns.right(size, 10)
        + "  "
        + Columns.right(layer, 5)
        + "  "
        + Columns.left(kind, 6)
        + "  "
        + Columns.left(reason, 10)
        + "  ";
  }
}
