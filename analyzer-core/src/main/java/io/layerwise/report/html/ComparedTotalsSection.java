package io.layerwise.report.html;

import io.layerwise.analysis.Sizes;
import io.layerwise.comparison.ImageComparison;
import io.layerwise.comparison.PullCost;
import io.layerwise.comparison.RebuiltLayer;
import io.layerwise.comparison.Total;
import io.layerwise.comparison.TotalChange;
import io.layerwise.report.ComparedTotals;
import io.layerwise.report.ComparisonWording;
import io.layerwise.report.Cut;
import io.layerwise.report.ReportOptions;
import io.layerwise.report.WhyTable;
import io.layerwise.report.Wording;
import java.io.IOException;
import java.util.List;

/** By how many bytes two images differ, and why. */
final class ComparedTotalsSection {
  private static final List<String> HEADINGS = List.of("old", "new", "change", "in %");

  /** Less than a thousandth of what was is no news. */
  private static final int LEAST_PART = 1000;

  private final Sections sections;
  private final Html html;
  private final ImageComparison comparison;

  ComparedTotalsSection(Sections sections, ImageComparison comparison) {
    this.sections = sections;
    this.html = sections.html();
    this.comparison = comparison;
  }

  void write() throws IOException {
    sections.add("totals", "Totals", "Totals", this::writeTotals);
  }

  private void writeTotals() throws IOException {
    html.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-label", "Totals")
        .open("table", "class", "totals stacks")
        .open("thead")
        .open("tr")
        .element("th", "", "scope", "col");
    for (String heading : HEADINGS) {
      html.element("th", heading, "scope", "col", "class", "number");
    }
    html.close("tr").close("thead").open("tbody");
    for (ComparedTotals.Row row : ComparedTotals.of(comparison)) {
      html.open("tr", "data-depth", Integer.toString(row.depth()))
          .element("th", row.label(), "scope", "row");
      String style = "number " + direction(row.change());
      cell(0, row.before(), "number");
      cell(1, row.after(), "number");
      cell(2, row.delta(), style);
      cell(3, ComparisonWording.percent(row.change()), style);
      html.close("tr");
    }
    html.close("tbody").close("table").close("div");
  }

  private void cell(int column, String text, String style) throws IOException {
    html.element("td", text, "class", style, "data-label", HEADINGS.get(column));
  }

  /** More bytes or fewer; a change that is small, or is of no bytes, is neither. */
  private static String direction(TotalChange change) {
    boolean ofBytes = change.total() != Total.LAYERS && change.total() != Total.FILES;
    if (!ofBytes || Math.abs(change.delta()) * LEAST_PART < change.before()) {
      return "same";
    }
    return change.delta() == 0 ? "same" : change.delta() > 0 ? "grew" : "shrank";
  }

  void writePull(ReportOptions options) throws IOException {
    PullCost pull = comparison.pull();
    if (pull.layers().isEmpty()) {
      return;
    }
    sections.add(
        "pull",
        "To pull",
        "To pull where the older image is: " + Sizes.of(pull.blobBytes()),
        () -> writePull(pull, options));
  }

  private void writePull(PullCost pull, ReportOptions options) throws IOException {
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
    if (pull.rebuiltForNothing().isEmpty()) {
      return;
    }
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
  }

  void writeWhy(ReportOptions options) throws IOException {
    List<WhyTable> tables =
        WhyTable.all(comparison.bytes()).stream()
            .filter(table -> !table.top(options.rows()).rows().isEmpty())
            .toList();
    if (!tables.isEmpty()) {
      sections.add("why", "Why", "Why the bytes differ", () -> writeWhy(tables, options));
    }
  }

  private void writeWhy(List<WhyTable> tables, ReportOptions options) throws IOException {
    html.open("div", "class", "pair");
    for (WhyTable table : tables) {
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
    html.close("div");
  }
}
