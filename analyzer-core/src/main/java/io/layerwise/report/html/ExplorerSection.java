package io.layerwise.report.html;

import java.io.IOException;

/** The places in the page where scripts draw the map and the table of files. */
final class ExplorerSection {
  private static final String WITHOUT_SCRIPTS =
      "Here a script of this page draws what its lists cannot show. Nothing else needs it.";

  private final Sections sections;
  private final Html html;

  ExplorerSection(Sections sections) {
    this.sections = sections;
    this.html = sections.html();
  }

  void writeMap(String title) throws IOException {
    sections.add("map", "Map", title, this::writeMount);
  }

  void writeFiles(String title) throws IOException {
    sections.add("files", "Files", title, this::writeMount);
  }

  private void writeMount() throws IOException {
    html.element("noscript", WITHOUT_SCRIPTS).element("div", "", "class", "mount");
  }
}
