package io.layerwise.report.html;

import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.analysis.Sizes;
import io.layerwise.filesystem.ByteTotals;
import io.layerwise.finding.Findings;
import io.layerwise.oci.Quoted;
import io.layerwise.report.ImageReport;
import io.layerwise.report.Wording;
import java.io.IOException;

/** What the image is, and its bytes in total. */
final class TotalsSection {
  private final Sections sections;
  private final Html html;
  private final ImageAnalysis analysis;
  private final Findings findings;
  private final ByteTotals total;

  TotalsSection(Sections sections, ImageReport report) {
    this.sections = sections;
    this.html = sections.html();
    this.analysis = report.analysis();
    this.findings = report.findings();
    this.total = analysis.attribution().total();
  }

  /** The lines below the image's name. */
  static void writeFacts(Html html, ImageAnalysis analysis) throws IOException {
    Wording wording = new Wording(analysis);
    for (String tag : wording.otherTags()) {
      html.element("p", "also tagged " + tag);
    }
    html.element(
        "p",
        String.join(
            ", ",
            Quoted.escaped(analysis.image().platform().toString()),
            Sizes.count(analysis.layers().size(), "layer"),
            "built by " + analysis.history().builder().label(),
            "image ID " + analysis.image().configDigest().abbreviated()));
    if (wording.base().isPresent()) {
      html.element("p", "base image: " + wording.base().get());
    }
    for (String note : wording.notes()) {
      html.element("p", "note: " + note, "class", "note");
    }
  }

  void write() throws IOException {
    sections.add("totals", "Totals", "Where the bytes are", this::writeTotals);
  }

  private void writeTotals() throws IOException {
    writeTiles();
    html.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-label", "Totals")
        .open("table", "class", "totals")
        .open("tbody");
    long duplicates = analysis.attribution().duplicates().bytes();
    row(0, "pull size", analysis.blobBytes(), "the layers' blobs, each once");
    row(0, "unpacked", analysis.layerBytes(), "the layers as tars");
    row(1, "overhead", analysis.overheadBytes(), "headers and padding");
    row(1, "content", total.content(), Sizes.count(analysis.files(), "file"));
    row(2, "visible", total.visible(), efficiency() + " are visible: the efficiency");
    row(2, "dead", total.dead(), Sizes.percent(total.dead(), total.content()) + " of content");
    row(3, "overwritten", total.overwritten(), "");
    row(4, "identical", total.identicalRewrite(), "same content, same metadata");
    row(4, "metadata only", total.metadataOnlyRewrite(), "same content: a chmod or chown");
    row(4, "modified", total.modified(), "other content");
    row(3, "deleted", total.deleted(), "");
    row(
        0,
        "duplicates",
        duplicates,
        Sizes.percent(duplicates, total.visible())
            + " of visible bytes, in files with the same content");
    html.close("tbody").close("table").close("div");
  }

  private void writeTiles() throws IOException {
    html.open("dl", "class", "tiles");
    tile("Pull size", Sizes.of(analysis.blobBytes()), "what a client downloads");
    tile("Visible", Sizes.of(total.visible()), efficiency());
    tile("Dead", Sizes.of(total.dead()), "overwritten or deleted, and pulled all the same");
    long safe = findings.own().safeBytes();
    String after = Sizes.of(findings.own().reviewBytes()) + " more after a look";
    tile("Safe to save", Sizes.of(safe), after);
    html.close("dl");
  }

  private String efficiency() {
    return Sizes.efficiency(total) + " of content bytes";
  }

  private void tile(String name, String value, String remark) throws IOException {
    html.open("div", "class", "tile")
        .element("dt", name)
        .element("dd", value, "class", "value")
        .element("dd", remark)
        .close("div");
  }

  private void row(int depth, String name, long bytes, String remark) throws IOException {
    html.open("tr", "data-depth", Integer.toString(depth))
        .element("th", name, "scope", "row")
        .element("td", Sizes.of(bytes), "class", "number")
        .element("td", remark)
        .close("tr");
  }
}
