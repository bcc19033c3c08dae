package io.layerwise.report.html;

import io.layerwise.inventory.Inventory;
import io.layerwise.report.CheckReport;
import io.layerwise.report.ImageReport;
import io.layerwise.report.Renderer;
import io.layerwise.report.ReportOptions;
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
    AnalysisHtml.writePage(
        "check",
        image,
        inventory,
        sections -> new VerdictSection(sections, report).write(),
        options,
        out);
  }
}
