package io.layerwise.report.text;

import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.analysis.Sizes;
import io.layerwise.filesystem.ByteTotals;
import io.layerwise.oci.Quoted;
import io.layerwise.report.Columns;
import io.layerwise.report.Wording;
import java.io.IOException;

/** What the image is, and its bytes in total. */
final class SummarySection {
  private static final int LABEL = 22;
  private static final int SIZE = 10;

  private final Page page;
  private final ImageAnalysis analysis;
  private final Wording wording;

  SummarySection(Page page, ImageAnalysis analysis) {
    this.page = page;
    this.analysis = analysis;
    this.wording = new Wording(analysis);
  }

  void write() throws IOException {
    page.line(Span.bold(wording.title()));
    for (String tag : wording.otherTags()) {
      page.line("also tagged " + tag);
    }
    page.line(
        String.join(
            ", ",
            Quoted.escaped(analysis.image().platform().toString()),
            Sizes.count(analysis.layers().size(), "layer"),
            "built by " + analysis.history().builder().label(),
            "image ID " + analysis.image().configDigest().abbreviated()));
    if (wording.base().isPresent()) {
      page.wrapped(0, "base image: " + wording.base().get());
    }
    for (String note : wording.notes()) {
      page.wrapped(0, "note: " + note);
    }
  }

  void writeTotals() throws IOException {
    ByteTotals total = analysis.attribution().total();
    page.heading("Where the bytes are");
    row("pull size", analysis.blobBytes(), "the layers' blobs, each once");
    row("unpacked", analysis.layerBytes(), "the layers as tars");
    row("  overhead", analysis.overheadBytes(), "headers and padding");
    row("  content", total.content(), Sizes.count(analysis.files(), "file"));
    write(total);
    long duplicates = analysis.attribution().duplicates().bytes();
    row(
        "duplicates",
        duplicates,
        Sizes.percent(duplicates, total.visible())
            + " of visible bytes, in files with the same content");
  }

  /** What became of content bytes. */
  void write(ByteTotals bytes) throws IOException {
    page.line(
        Span.of(start("    visible", bytes.visible())),
        Span.green(Sizes.efficiency(bytes) + " of content bytes are visible: the efficiency"));
    page.line(
        Span.of(start("    dead", bytes.dead())),
        new Span(
            Sizes.percent(bytes.dead(), bytes.content()) + " of content bytes are dead",
            bytes.dead() > 0 ? Ink.RED : Ink.PLAIN));
    row("      overwritten", bytes.overwritten(), "");
    row("        identical", bytes.identicalRewrite(), "same content, same metadata");
    row("        metadata only", bytes.metadataOnlyRewrite(), "same content: a chmod or chown");
    row("        modified", bytes.modified(), "other content");
    row("      deleted", bytes.deleted(), "");
  }

  void row(String label, long bytes, String comment) throws IOException {
    page.line((start(label, bytes) + comment).stripTrailing());
  }

  private static String start(String label, long bytes) {
    return "  " + Columns.left(label, LABEL) + Columns.right(Sizes.of(bytes), SIZE) + "  ";
  }
}
