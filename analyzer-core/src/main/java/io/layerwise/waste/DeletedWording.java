package io.layerwise.waste;

import io.layerwise.finding.Change;
import io.layerwise.finding.ChangeScope;
import io.layerwise.finding.Edit;
import io.layerwise.history.Instruction;
import io.layerwise.history.InstructionKind;
import java.util.List;
import java.util.Optional;

/**
 * Says how what a later layer deletes never comes into one: what a RUN made by the same RUN, what
 * COPY brought by a bind mount.
 */
record DeletedWording() implements Wording {
  /** Commands that take away what the layers between still needed. */
  private static final List<String> UNINSTALLERS =
      List.of("prune", "remove", "purge", "autoremove", "uninstall", "del", "erase");

  @Override
  public Change of(Occurrence occurrence) {
    return Wordings.isCopied(occurrence) ? bound(occurrence) : sameRun(occurrence);
  }

  private static Change bound(Occurrence occurrence) {
    return Change.of(
        ChangeScope.INSTRUCTION,
        Wordings.quoted(occurrence)
            + " brings "
            + Wordings.places(occurrence)
            + " in, and "
            + killer(occurrence)
            + " deletes it. Leave it out with .dockerignore, or give it to the RUN that needs it:"
            + " `RUN --mount=type=bind,target=/src …`.");
  }

  private static Change sameRun(Occurrence occurrence) {
    Optional<Instruction> killer = occurrence.image().analysis().instruction(other(occurrence));
    String script = killer.map(Instruction::arguments).orElse("");
    boolean uninstalls = UNINSTALLERS.stream().anyMatch(word -> ShellText.runs(script, word));
    boolean run = killer.filter(made -> made.kind() == InstructionKind.RUN).isPresent();
    if (uninstalls) {
      return Change.of(
          ChangeScope.BUILD_STAGE,
          "Move "
              + Wordings.quoted(occurrence)
              + " to a build stage and copy the result: what it installs, "
              + killer(occurrence)
              + " removes again, but out of a lower layer nothing can be taken.");
    }
    List<Edit> edits =
        run && ShellText.runs(script, "rm") && occurrence.allPlaces()
            ? List.of(new Edit.After("rm -rf " + Wordings.places(occurrence)))
            : List.of();
    return Wordings.edited(
        occurrence,
        "Delete "
            + Wordings.places(occurrence)
            + " in the same RUN that makes it, "
            + Wordings.quoted(occurrence)
            + ", not in "
            + killer(occurrence)
            + ".",
        edits);
  }

  private static int other(Occurrence occurrence) {
    return occurrence.claims().get(0).other().orElse(occurrence.changeLayer());
  }

  private static String killer(Occurrence occurrence) {
    int layer = other(occurrence);
    return occurrence
        .image()
        .analysis()
        .instruction(layer)
        .map(made -> "`" + ShellText.shortened(made.text()) + "`")
        .orElse("layer " + layer);
  }
}
