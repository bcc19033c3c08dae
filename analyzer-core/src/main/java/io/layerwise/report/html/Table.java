package io.layerwise.report.html;

import io.layerwise.analysis.Sizes;
import java.io.IOException;
import java.util.List;

/** A table that is written row by row; on a narrow screen it scrolls within itself. */
final class Table {
  /** How a column's cells are set. */
  enum Kind {
    TEXT("text"),
    NUMBER("number"),
    CODE("code");

    private final String style;

    Kind(String style) {
      this.style = style;
    }
  }

  /** One column. */
  record Heading(String text, Kind kind) {}

  private final Html html;
  private final List<Heading> headings;

  private Table(Html html, List<Heading> headings) {
    this.html = html;
    this.headings = headings;
  }

  static Heading text(String heading) {
    return new Heading(heading, Kind.TEXT);
  }

  static Heading number(String heading) {
    return new Heading(heading, Kind.NUMBER);
  }

  static Heading code(String heading) {
    return new Heading(heading, Kind.CODE);
  }

  /**
   * @param label what the table holds, for those who cannot see what stands above it
   */
  static Table open(Html html, String label, Heading... headings) throws IOException {
    html.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-label", label)
        .open("table")
        .open("thead")
        .open("tr");
    for (Heading heading : headings) {
      html.element("th", heading.text(), "scope", "col", "class", heading.kind().style);
    }
    html.close("tr").close("thead").open("tbody");
    return new Table(html, List.of(headings));
  }

  Table row(String... cells) throws IOException {
    html.open("tr");
    for (int i = 0; i < cells.length; i++) {
      html.element("td", cells[i], "class", headings.get(i).kind().style);
    }
    html.close("tr");
    return this;
  }

  void close() throws IOException {
    html.close("tbody").close("table").close("div");
  }

  /** Closes it, and says how many rows there are besides. */
  void close(int omitted, String noun) throws IOException {
    close();
    if (omitted > 0) {
      html.element("p", "… and " + Sizes.count(omitted, noun), "class", "more");
    }
  }
}
