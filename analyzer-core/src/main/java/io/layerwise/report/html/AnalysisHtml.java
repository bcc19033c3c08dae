package io.layerwise.report.html;

import io.layerwise.inventory.Inventory;
import io.layerwise.report.ImageReport;
import io.layerwise.report.Renderer;
import io.layerwise.report.ReportOptions;
import io.layerwise.report.Wording;
import java.io.IOException;

/**
 * Where an image's bytes went, as one page. Totals and layers are the image's; the map, the table
 * of files and the lists keep to the layer that was asked about.
 */
public final class AnalysisHtml implements Renderer<ImageReport> {
  private final Inventory inventory;

  /**
   * @param inventory the packages of the image that is reported
   */
  public AnalysisHtml(Inventory inventory) {
    this.inventory = inventory;
  }

  @Override
  public void write(ImageReport report, ReportOptions options, Appendable out) throws IOException {
    String title = new Wording(report.analysis()).title();
    Page.write(
        out,
        title + " – layerwise",
        html -> {
          Page.header(
              html, "analyze", title, facts -> TotalsSection.writeFacts(facts, report.analysis()));
          new ExplorerSection(html)
              .writeContents(
                  "totals",
                  "Totals",
                  "map",
                  "Map",
                  "layers",
                  "Layers",
                  "findings",
                  "What to change",
                  "files",
                  "Files");
          html.open("main");
          writeSections(html, report, options);
          html.close("main");
          Page.footer(html);
        },
        json -> new ImageData(report, inventory, options).write(json));
  }

  /** All that there is to say of one image. */
  static void writeSections(Html html, ImageReport report, ReportOptions options)
      throws IOException {
    ExplorerSection explorer = new ExplorerSection(html);
    new TotalsSection(html, report).write();
    explorer.writeMap("Map of the merged file system");
    new LayersSection(html, report.analysis(), options).write();
    new FindingsSection(html).write(report.findings(), options);
    if (options.layer().isEmpty()) {
      new PracticesSection(html).write(report.practices());
      new SplitSection(html, report.split()).write(options);
    }
    explorer.writeFiles("Files");
    new PlacesSection(html, report.analysis(), options).write();
  }
}
