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
    writePage("analyze", report, inventory, sections -> {}, options, out);
  }

  /** What stands before all that there is to say of an image. */
  interface Opening {
    void write(Sections sections) throws IOException;
  }

  /**
   * Writes a page about one image.
   *
   * @param command that tells of it
   */
  static void writePage(
      String command,
      ImageReport report,
      Inventory inventory,
      Opening opening,
      ReportOptions options,
      Appendable out)
      throws IOException {
    String title = new Wording(report.analysis()).title();
    Page.write(
        out,
        title + " – layerwise",
        html -> {
          Page.header(
              html, command, title, facts -> TotalsSection.writeFacts(facts, report.analysis()));
          Sections sections = new Sections();
          opening.write(sections);
          writeSections(sections, report, options);
          sections.write(html);
          Page.footer(html);
        },
        json -> new ImageData(report, inventory, options).write(json));
  }

  private static void writeSections(Sections sections, ImageReport report, ReportOptions options)
      throws IOException {
    ExplorerSection explorer = new ExplorerSection(sections);
    new TotalsSection(sections, report).write();
    explorer.writeMap("Map of the merged file system");
    new LayersSection(sections, report.analysis(), options).write();
    new FindingsSection(sections).write(report.findings(), options);
    if (options.layer().isEmpty()) {
      new PracticesSection(sections).write(report.practices());
      new SplitSection(sections, report.split()).write(options);
    }
    explorer.writeFiles("Files");
    new PlacesSection(sections, report.analysis(), options).write();
  }
}
