package io.layerwise.waste;

import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.filesystem.Inode;
import io.layerwise.filesystem.MergedFilesystem;
import io.layerwise.finding.Change;
import io.layerwise.finding.ChangeScope;
import io.layerwise.finding.Edit;
import io.layerwise.finding.Rewriting;
import io.layerwise.history.Instruction;
import io.layerwise.layer.Metadata;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says how a file is written only once. */
final class RewrittenWordings {
  private static final int MOST_LINES = 3;

  private RewrittenWordings() {}

  /** Each COPY can set owner and mode itself; a RUN can work as the user who shall own. */
  static Change metadata(Occurrence occurrence) {
    ImageAnalysis analysis = occurrence.image().analysis();
    List<String> lines = new ArrayList<>();
    for (int layer : occurrence.layers()) {
      Optional<String> line =
          analysis.instruction(layer).flatMap(made -> withOwner(occurrence, layer, made));
      if (line.isPresent() && lines.size() < MOST_LINES) {
        lines.add("`" + line.get() + "`");
      }
    }
    String copies =
        lines.isEmpty()
            ? "Do it in the same RUN that makes the files, or make them as the user who shall own"
                + " them."
            : "Write "
                + String.join(", ", lines)
                + " instead; a RUN that makes files makes them as the user of the last USER.";
    return Change.of(
        ChangeScope.INSTRUCTION,
        "Drop the change of mode or owner from "
            + Wordings.quoted(occurrence)
            + ", which stores again all that it touches. "
            + copies);
  }

  private static Optional<String> withOwner(
      Occurrence occurrence, int layer, Instruction instruction) {
    for (Claim claim : occurrence.claims()) {
      if (claim.inode().layer() == layer) {
        return Rewriting.of(instruction, flags(occurrence.image().filesystem(), claim.inode()));
      }
    }
    return Optional.empty();
  }

  private static List<Edit> flags(MergedFilesystem filesystem, Inode old) {
    Metadata before = filesystem.metadata(old);
    Metadata after =
        filesystem.metadata(filesystem.inode(filesystem.successor(old.layer(), old.number())));
    List<Edit> flags = new ArrayList<>();
    if (!before.owner().equals(after.owner())) {
      flags.add(new Edit.CopyFlag("--chown=" + after.owner()));
    }
    if (before.mode() != after.mode()) {
      flags.add(new Edit.CopyFlag("--chmod=" + after.octalMode()));
    }
    return flags;
  }

  static Change identical(Occurrence occurrence) {
    return words(
        occurrence,
        "Drop from "
            + Wordings.quoted(occurrence)
            + " what writes "
            + Wordings.places(occurrence)
            + " again: nothing of it changes.");
  }

  static Change hardLink(Occurrence occurrence) {
    return words(
        occurrence,
        "Write `ln -s` in "
            + Wordings.quoted(occurrence)
            + ", or link in the RUN that makes "
            + Wordings.places(occurrence)
            + ": a hard link stores the file again.");
  }

  static Change modified(Occurrence occurrence) {
    int layer = occurrence.claims().get(0).other().orElse(occurrence.changeLayer());
    String later =
        occurrence
            .image()
            .analysis()
            .instruction(layer)
            .map(made -> "`" + ShellText.shortened(made.text()) + "`")
            .orElse("layer " + layer);
    return words(
        occurrence,
        "Write "
            + Wordings.places(occurrence)
            + " once: join "
            + Wordings.quoted(occurrence)
            + " and "
            + later
            + " into one instruction, or put the one that writes last first.");
  }

  private static Change words(Occurrence occurrence, String text) {
    return Wordings.edited(occurrence, text, List.of());
  }
}
