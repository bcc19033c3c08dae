package io.layerwise.report.text;

import io.layerwise.finding.Catalogue;
import io.layerwise.finding.CatalogueEntry;
import io.layerwise.finding.WasteClass;
import io.layerwise.report.Columns;
import io.layerwise.report.Renderer;
import io.layerwise.report.ReportOptions;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;

/** All codes with their titles, for a terminal: those of waste, then those of practices. */
public final class CatalogueText implements Renderer<Catalogue> {
  @Override
  public void write(Catalogue catalogue, ReportOptions options, Appendable out) throws IOException {
    Page page = new Page(out, options);
    Predicate<CatalogueEntry> practice = entry -> entry.wasteClass() == WasteClass.PRACTICE;
    List<CatalogueEntry> entries = catalogue.entries();
    int longest = entries.stream().mapToInt(entry -> entry.code().id().length()).max().orElse(0);
    page.line(Span.bold("Waste"));
    write(page, entries.stream().filter(practice.negate()).toList(), longest);
    page.heading("Practices");
    write(page, entries.stream().filter(practice).toList(), longest);
  }

  private static void write(Page page, List<CatalogueEntry> entries, int longest)
      throws IOException {
    for (CatalogueEntry entry : entries) {
      page.line("  " + Columns.left(entry.code().id(), longest) + "  " + entry.title());
    }
  }
}
