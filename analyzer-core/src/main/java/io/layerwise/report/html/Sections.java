package io.layerwise.report.html;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The sections of a page, kept until all are known, since the links to them stand above. One in
 * which nothing is written is left out. None holds more than lists that are cut to some rows.
 */
final class Sections {
  /** Writes what is below a section's heading. */
  interface Body {
    void write() throws IOException;
  }

  private record Link(String id, String name) {}

  private final StringBuilder written = new StringBuilder();
  private final Html html = new Html(written);
  private final List<Link> links = new ArrayList<>();

  /** Where the content of sections is written. */
  Html html() {
    return html;
  }

  /**
   * @param name by which the link calls it
   */
  void add(String id, String name, String heading, Body body) throws IOException {
    int start = written.length();
    html.open("section", "id", id).element("h2", heading);
    int empty = written.length();
    body.write();
    if (written.length() == empty) {
      written.setLength(start);
      return;
    }
    html.close("section");
    links.add(new Link(id, name));
  }

  /**
   * One that is a line, to which nobody has to go.
   *
   * @param note below it; may be empty
   */
  void addLine(String id, String text, String note) throws IOException {
    html.open("section", "id", id, "class", "line").element("h2", text);
    if (!note.isEmpty()) {
      html.element("p", note, "class", "more");
    }
    html.close("section");
  }

  /** The links, and then the sections. */
  void write(Html page) throws IOException {
    page.open("nav", "aria-label", "Sections").open("ul");
    for (Link link : links) {
      page.open("li").element("a", link.name, "href", "#" + link.id).close("li");
    }
    page.close("ul").close("nav");
    page.open("main").verbatim(written.toString()).close("main");
  }
}
