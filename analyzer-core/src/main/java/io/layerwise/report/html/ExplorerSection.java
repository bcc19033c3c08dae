package io.layerwise.report.html;

import java.io.IOException;

/** The places in the page where scripts draw the map and the table of files. */
final class ExplorerSection {
  private static final String WITHOUT_SCRIPTS =
      "Here a script of this page draws what its lists cannot show. Nothing else needs it.";

  private final Html html;

  ExplorerSection(Html html) {
    this.html = html;
  }

  void writeMap(String title) throws IOException {
    html.open("section", "id", "map").element("h2", title);
    html.element("noscript", WITHOUT_SCRIPTS);
    html.element("div", "", "class", "mount").close("section");
  }

  void writeFiles(String title) throws IOException {
    html.open("section", "id", "files").element("h2", title);
    html.element("noscript", WITHOUT_SCRIPTS);
    html.element("div", "", "class", "mount").close("section");
  }

  /** Links to the sections, in pairs of identifier and name. */
  void writeContents(String... sections) throws IOException {
    html.open("nav", "aria-label", "Sections").open("ul");
    for (int i = 0; i < sections.length; i += 2) {
      html.open("li").element("a", sections[i + 1], "href", "#" + sections[i]).close("li");
    }
    html.close("ul").close("nav");
  }
}
