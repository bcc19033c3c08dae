package io.layerwise.report.text;

import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.analysis.Sizes;
import io.layerwise.oci.Quoted;
import io.layerwise.report.Columns;
import io.layerwise.report.SplitWording;
import io.layerwise.report.Wording;
import io.layerwise.stage.LayerRole;
import io.layerwise.stage.StageSplit;
import java.io.IOException;

/** A row a layer: what it is there for, and what the split does with it. */
final class SplitLayersSection {
  private static final int INDEX = 3;
  private static final int SIZE = 10;
  private static final int ROLE = 19;
  private static final int DESTINATION = 21;

  /** Where fewer columns are left for an instruction, it has a line of its own. */
  private static final int SHORTEST_INSTRUCTION = 36;

  private final Page page;
  private final ImageAnalysis analysis;
  private final StageSplit split;
  private final Wording wording;
  private final boolean ownLine;

  SplitLayersSection(Page page, ImageAnalysis analysis, StageSplit split) {
    this.page = page;
    this.analysis = analysis;
    this.split = split;
    this.wording = new Wording(analysis);
    int width = page.options().width();
    int taken = Columns.of(start("", "", "", "")) + 2;
    this.ownLine = width > 0 && width - taken < SHORTEST_INSTRUCTION;
  }

  void write() throws IOException {
    if (split.roles().isEmpty()) {
      return;
    }
    page.heading("What each layer is there for, the lowest first");
    String header = start("#", "content", "role", "in the split");
    page.line(ownLine ? header.stripTrailing() : header + "  instruction");
    for (LayerRole role : split.roles()) {
      row(role);
    }
  }

  private void row(LayerRole role) throws IOException {
    int layer = role.layer();
    String start =
        start(
            Integer.toString(layer),
            Sizes.of(analysis.layers().get(layer).bytes().content()),
            role.role().label(),
            SplitWording.destination(role.role()));
    if (ownLine) {
      page.line(start.stripTrailing());
      page.line("    " + wording.instruction(layer));
    } else {
      page.line(start + "  " + wording.instruction(layer));
    }
    if (page.options().all()) {
      page.wrapped(INDEX + 1, "- " + Quoted.escaped(role.evidence()));
    }
  }

  private String start(String index, String size, String role, String destination) {
    return Columns.right(index, INDEX)
        + " "
        + Columns.right(size, SIZE)
        + "  "
        + Columns.left(role, ROLE)
        + (isSplit() ? "  " + Columns.left(destination, DESTINATION) : "");
  }

  private boolean isSplit() {
    return split.refusal().isEmpty();
  }
}
