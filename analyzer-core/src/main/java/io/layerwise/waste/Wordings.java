package io.layerwise.waste;

import io.layerwise.finding.Change;
import io.layerwise.finding.ChangeScope;
import io.layerwise.finding.Edit;
import io.layerwise.finding.Rewriting;
import io.layerwise.finding.StageMove;
import io.layerwise.history.Instruction;
import io.layerwise.history.InstructionKind;
import java.util.List;
import java.util.Optional;

/** The ways to word a change that several rules share. */
final class Wordings {
  private Wordings() {}

  /** A change to the instruction itself, rewritten where it is known. */
  static Change edited(Occurrence occurrence, String text, List<Edit> edits) {
    Optional<String> rewritten =
        occurrence.instruction().flatMap(made -> Rewriting.of(made, edits));
    return Change.edited(text, edits, rewritten);
  }

  /** Away with it in the RUN that made it; what was copied should not be. */
  static Wording removed(String command, String text) {
    return occurrence ->
        isBroughtIn(occurrence)
            ? notBroughtIn(occurrence)
            : edited(
                occurrence,
                text + " End " + quoted(occurrence) + " with `&& " + command + "`.",
                List.of(new Edit.After(command)));
  }

  /** Away with the found directories or files in the RUN that made them. */
  static Wording removedWhereFound(String text) {
    return occurrence ->
        occurrence.allPlaces()
            ? removed("rm -rf " + places(occurrence), text).of(occurrence)
            : edited(
                occurrence,
                text
                    + " Remove in "
                    + quoted(occurrence)
                    + " what is listed here, "
                    + places(occurrence)
                    + ".",
                List.of());
  }

  /** Built in a stage of its own, from which only results are copied. */
  static Wording inStage(String text) {
    return occurrence -> Change.moved(new StageMove(quoted(occurrence), text));
  }

  /** Kept out of the build context; a RUN that made it removes it. */
  static Wording ignored(String ignorePattern) {
    return occurrence ->
        occurrence.instruction().map(Instruction::kind).orElse(InstructionKind.OTHER)
                == InstructionKind.RUN
            ? removedWhereFound("Nothing in the image reads it.").of(occurrence)
            : Change.of(
                ChangeScope.CONTEXT,
                quoted(occurrence)
                    + " takes "
                    + occurrence.largestPath()
                    + " from the build context: write `"
                    + ignorePattern
                    + "` in .dockerignore.");
  }

  static boolean isCopied(Occurrence occurrence) {
    return occurrence
        .instruction()
        .filter(made -> made.kind() == InstructionKind.COPY || made.kind() == InstructionKind.ADD)
        .isPresent();
  }

  /** Whether the files come from elsewhere, copied or imported: no command made them. */
  static boolean isBroughtIn(Occurrence occurrence) {
    return occurrence.instruction().filter(made -> made.kind() != InstructionKind.RUN).isPresent();
  }

  static Change notBroughtIn(Occurrence occurrence) {
    boolean imported =
        occurrence.instruction().filter(made -> made.kind() == InstructionKind.OTHER).isPresent();
    return Change.of(
        ChangeScope.CONTEXT,
        quoted(occurrence)
            + " brings "
            + places(occurrence)
            + (imported
                ? " in: take it out of what that is made from."
                : " in: leave it out, by .dockerignore if it comes from the build context, by a"
                    + " narrower path if it comes from a stage."));
  }

  /** The instruction as a person would look for it. */
  static String quoted(Occurrence occurrence) {
    return occurrence
        .instruction()
        .map(made -> "`" + ShellText.shortened(made.text()) + "`")
        .orElse("the instruction of layer " + occurrence.changeLayer());
  }

  /** The directories that hold the claimed bytes, as words of a shell; at most a few. */
  static String places(Occurrence occurrence) {
    String places = String.join(" ", occurrence.places());
    return occurrence.allPlaces() ? places : places + " …";
  }
}
