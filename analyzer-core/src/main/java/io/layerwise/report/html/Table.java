package io.layerwise.report.html;

import io.layerwise.analysis.Sizes;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * A table that is written row by row. On a narrow screen one of more than two columns is a block a
 * row, in which each cell stands beside its heading.
 */
final class Table {
  /** How a column's cells are set. */
  enum Kind {
    TEXT("text"),
    NUMBER("number"),
    CODE("code"),
    /** {@code FAIL}, say: a colour and a sign of its own each. */
    OUTCOME("outcome");

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

  static Heading outcome(String heading) {
    return new Heading(heading, Kind.OUTCOME);
  }

  /**
   * @param label what the table holds, for those who cannot see what stands above it
   */
  static Table open(Html html, String label, Heading... headings) throws IOException {
    html.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-label", label)
        .open("table", "class", headings.length > 2 ? "stacks" : "short")
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
      cell(headings.get(i), cells[i]);
    }
    html.close("tr");
    return this;
  }

  private void cell(Heading heading, String text) throws IOException {
    String[] attributes = {"class", heading.kind.style, "data-label", heading.text};
    switch (heading.kind) {
      case NUMBER -> html.element("td", text, attributes);
      case TEXT -> html.prose("td", text, attributes);
      case CODE -> html.code("td", text, attributes);
      case OUTCOME ->
          html.open("td", attributes)
              .element("span", text, "class", "outcome " + text.toLowerCase(Locale.ROOT))
              .close("td");
    }
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
