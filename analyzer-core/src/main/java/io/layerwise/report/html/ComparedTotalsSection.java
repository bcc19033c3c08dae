package io.layerwise.report.html;

import io.layerwise.analysis.Sizes;
import io.layerwise.comparison.ImageComparison;
import io.layerwise.comparison.PullCost;
import io.layerwise.comparison.RebuiltLayer;
import io.layerwise.report.ComparedTotals;
import io.layerwise.report.ComparisonWording;
import io.layerwise.report.Cut;
import io.layerwise.report.ReportOptions;
import io.layerwise.report.WhyTable;
import io.layerwise.report.Wording;
import java.io.IOException;

/** By how many bytes two images differ, and why. */
final class ComparedTotalsSection {
  private final Html html;
  private final ImageComparison comparison;

  ComparedTotalsSection(Html html, ImageComparison comparison) {
    this.html = html;
    this.comparison = comparison;
  }

  void write() throws IOException {
    html.open("section", "id", "totals").element("h2", "Totals");
    html.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-label", "Totals")
        .open("table", "class", "totals")
        .open("thead")
        .open("tr")
        .element("th", "", "scope", "col");
    for (String heading : new String[] {"old", "new", "change", ""}) {
      html.element("th", heading, "scope", "col", "class", "number");
    }
    html.close("tr").close("thead").open("tbody");
    for (ComparedTotals.Row row : ComparedTotals.of(comparison)) {
      html.open("tr", "data-depth", Integer.toString(row.depth()))
          .element("th", row.label(), "scope", "row")
          .element("td", row.before(), "class", "number")
          .element("td", row.after(), "class", "number")
          .element("td", row.delta(), "class", "number " + direction(row.change().delta()))
          .element("td", ComparisonWording.percent(row.change()), "class", "number")
          .close("tr");
    }
    html.close("tbody").close("table").close("div").close("section");
  }

  private static String direction(long delta) {
    return delta == 0 ? "same" : delta > 0 ? "grew" : "shrank";
  }

  void writePull(ReportOptions options) throws IOException {
    PullCost pull = comparison.pull();
    if (pull.layers().isEmpty()) {
      return;
    }
    html.open("section", "id", "pull")
        .element("h2", "To pull where the older image is: " + Sizes.of(pull.blobBytes()));
    html.element(
        "p",
        Sizes.count(pull.layers().size(), "layer")
            + " with "
            + Sizes.of(pull.contentBytes())
            + " of content; of it "
            + Sizes.of(pull.alreadyHeldBytes())
            + " are rebuilt for nothing, since the older image has them",
        "class",
        "lead");
    Cut<RebuiltLayer> cut = Cut.of(pull.rebuiltForNothing(), options.rows(), RebuiltLayer::bytes);
    Wording wording = new Wording(comparison.after());
    Table table =
        Table.open(
            html,
            "Rebuilt for nothing",
            Table.number("Bytes"),
            Table.number("Of"),
            Table.code("Layer"),
            Table.text("Why"));
    for (RebuiltLayer rebuilt : cut.rows()) {
      table.row(
          Sizes.of(rebuilt.bytes()),
          Sizes.of(rebuilt.layer().bytes().content()),
          wording.layer(rebuilt.layer().layer().index()),
          String.join("; ", ComparisonWording.causes(rebuilt)));
    }
    table.close(cut.omitted(), "other layer");
    html.close("section");
  }

  void writeWhy(ReportOptions options) throws IOException {
    html.open("section", "id", "why").element("h2", "Why the bytes differ");
    html.open("div", "class", "pair");
    for (WhyTable table : WhyTable.all(comparison.bytes())) {
      html.open("div").element("h3", "By " + table.subject());
      Table rows =
          Table.open(
              html,
              "Why, by " + table.subject(),
              Table.number("Visible"),
              Table.number("Dead"),
              Table.code(table.subject()));
      for (WhyTable.Row row : table.top(options.rows()).rows()) {
        rows.row(
            ComparisonWording.bytes(row.visibleDelta()),
            ComparisonWording.bytes(row.deadDelta()),
            row.name());
      }
      rows.close();
      html.close("div");
    }
    html.close("div").close("section");
  }
}
