package io.layerwise.report.text;

import io.layerwise.finding.Catalogue;
import io.layerwise.finding.CatalogueEntry;
import io.layerwise.report.Columns;
import io.layerwise.report.Renderer;
import io.layerwise.report.ReportOptions;
import java.io.IOException;

/** All codes with their titles, for a terminal. */
public final class CatalogueText implements Renderer<Catalogue> {
  @Override
  public void write(Catalogue catalogue, ReportOptions options, Appendable out) throws IOException {
    Page page = new Page(out, options);
    int longest =
        catalogue.entries().stream().mapToInt(entry -> entry.code().id().length()).max().orElse(0);
    for (CatalogueEntry entry : catalogue.entries()) {
      page.line(Columns.left(entry.code().id(), longest) + "  " + entry.title());
    }
  }
}
