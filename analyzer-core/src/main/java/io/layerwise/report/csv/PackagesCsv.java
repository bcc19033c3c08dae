package io.layerwise.report.csv;

import io.layerwise.analysis.PackageListing;
import io.layerwise.inventory.InstalledPackage;
import io.layerwise.report.Renderer;
import io.layerwise.report.ReportOptions;
import java.io.IOException;

/** The packages of an image as CSV, a record each behind one of names. */
public final class PackagesCsv implements Renderer<PackageListing> {

  @Override
  public void write(PackageListing listing, ReportOptions options, Appendable out)
      throws IOException {
    CsvRow csv = new CsvRow(out);
    csv.header(
        "ecosystem",
        "name",
        "version",
        "architecture",
        "bytes",
        "files",
        "layer",
        "reason",
        "development",
        "buildOnly");
    for (InstalledPackage found : listing.packages()) {
      csv.text(found.ecosystem().label()).text(found.name()).text(found.version());
      csv.text(found.architecture().orElse("")).number(found.bytes());
      csv.number(found.paths().size()).number(found.layer()).text(found.reason().label());
      csv.text(Boolean.toString(found.development()));
      csv.text(Boolean.toString(listing.buildOnly().contains(found))).end();
    }
  }
}
