package io.layerwise.report.text;

import io.layerwise.finding.CatalogueEntry;
import io.layerwise.report.Renderer;
import io.layerwise.report.ReportOptions;
import java.io.IOException;

/** What one kind of finding means, for a terminal. */
public final class CatalogueEntryText implements Renderer<CatalogueEntry> {
  @Override
  public void write(CatalogueEntry entry, ReportOptions options, Appendable out)
      throws IOException {
    Page page = new Page(out, options);
    page.line(Span.bold(entry.code() + ": " + entry.title()));
    page.line("class " + entry.wasteClass().label() + ", " + entry.confidence().label());
    writeMeaning(page, entry, out);
  }

  /** The explanation and the example. */
  static void writeMeaning(Page page, CatalogueEntry entry, Appendable out) throws IOException {
    out.append('\n');
    page.wrapped(0, entry.explanation());
    example(page, out, "Before", entry.before());
    example(page, out, "After", entry.after());
  }

  /** Never cut or wrapped: it is there to be copied. */
  private static void example(Page page, Appendable out, String heading, String dockerfile)
      throws IOException {
    page.heading(heading);
    for (String line : dockerfile.split("\n", -1)) {
      out.append("  ").append(line).append('\n');
    }
  }
}
