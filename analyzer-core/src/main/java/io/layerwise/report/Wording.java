package io.layerwise.report;

import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.filesystem.Fate;
import io.layerwise.filesystem.OverwriteReason;
import io.layerwise.history.Instruction;
import io.layerwise.layer.LayerIndex;
import io.layerwise.oci.Quoted;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How reports name the things of one image; control characters in names are escaped. */
public final class Wording {
  private final ImageAnalysis analysis;

  public Wording(ImageAnalysis analysis) {
    this.analysis = analysis;
  }

  /** The image's first name, or that it has none. */
  public String title() {
    List<String> tags = analysis.image().tags();
    return tags.isEmpty() ? "(untagged image)" : Quoted.escaped(tags.get(0));
  }

  /** The image's other names. */
  public List<String> otherTags() {
    return analysis.image().tags().stream().skip(1).map(Quoted::escaped).toList();
  }

  /** A node's path. */
  public String path(int node) {
    return Quoted.escaped(analysis.filesystem().paths().path(node));
  }

  /** What made a layer. */
  public String instruction(int layer) {
    return analysis
        .instruction(layer)
        .map(Instruction::text)
        .filter(text -> !text.isBlank())
        .map(Quoted::escaped)
        .orElse("(unknown instruction)");
  }

  /** A layer with what made it. */
  public String layer(int layer) {
    return "layer " + layer + ": " + instruction(layer);
  }

  /** What became of a file: {@code deleted}, {@code overwritten (modified)}. */
  public static String fate(Fate fate, Optional<OverwriteReason> reason) {
    return fate.label() + reason.map(why -> " (" + why.label() + ")").orElse("");
  }

  /** What the machine formats call a reason. */
  public static String code(OverwriteReason reason) {
    return switch (reason) {
      case IDENTICAL -> "identical";
      case METADATA_ONLY -> "metadata-only";
      case MODIFIED -> "modified";
    };
  }

  /** What a person should know before trusting the report. */
  public List<String> notes() {
    List<String> notes = new ArrayList<>(analysis.image().notes());
    analysis.history().disagreement().ifPresent(notes::add);
    for (int layer = 0; layer < analysis.layers().size(); layer++) {
      LayerIndex index = analysis.index(layer);
      for (String oddity : index.oddities()) {
        notes.add("layer " + layer + ": " + oddity);
      }
    }
    return notes.stream().map(Quoted::escaped).toList();
  }

  /** Which layers are the base image's; empty where that is not known. */
  public Optional<String> base() {
    return analysis
        .base()
        .map(
            base ->
                (base.layers() == 1 ? "layer 0" : "layers 0 to " + (base.layers() - 1))
                    + base.name().map(name -> ", " + Quoted.escaped(name)).orElse("")
                    + " ("
                    + Quoted.escaped(base.evidence())
                    + ")");
  }
}
