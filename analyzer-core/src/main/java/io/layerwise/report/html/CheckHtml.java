package io.layerwise.report.html;

import io.layerwise.inventory.Inventory;
import io.layerwise.report.CheckReport;
import io.layerwise.report.ImageReport;
import io.layerwise.report.Renderer;
import io.layerwise.report.ReportOptions;
import io.layerwise.report.Wording;
import java.io.IOException;

/** What a check came to, and then all that there is to say of the image, as one page. */
public final class CheckHtml implements Renderer<CheckReport> {
  private final ImageReport image;
  private final Inventory inventory;

  /**
   * @param image that was checked
   * @param inventory its packages
   */
  public CheckHtml(ImageReport image, Inventory inventory) {
    this.image = image;
    this.inventory = inventory;
  }

  @Override
  public void write(CheckReport report, ReportOptions options, Appendable out) throws IOException {
    String title = new Wording(report.analysis()).title();
    Page.write(
        out,
        title + " – layerwise",
        html -> {
          Page.header(
              html, "check", title, facts -> TotalsSection.writeFacts(facts, report.analysis()));
          Sections sections = new Sections();
          new VerdictSection(sections, report).write();
          AnalysisHtml.writeSections(sections, image, options);
          sections.write(html);
          Page.footer(html);
        },
        json -> new ImageData(image, inventory, options).write(json));
  }
}
