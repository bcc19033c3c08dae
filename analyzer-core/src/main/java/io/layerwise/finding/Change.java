package io.layerwise.finding;

import java.util.List;
import java.util.Optional;

/**
 * What to write in the Dockerfile, or beside it.
 *
 * @param scope what it is done to
 * @param text in words, with the image's own paths and packages
 * @param edits to the instruction, where they can be said one by one
 * @param rewritten the instruction after those edits, where it can be said
 * @param move what the text says, where that is no more than to move an instruction to a stage;
 *     several such changes are told as one
 */
public record Change(
    ChangeScope scope,
    String text,
    List<Edit> edits,
    Optional<String> rewritten,
    Optional<StageMove> move) {
  public Change {
    edits = List.copyOf(edits);
  }

  /** A change that only words describe. */
  public static Change of(ChangeScope scope, String text) {
    return new Change(scope, text, List.of(), Optional.empty(), Optional.empty());
  }

  /** A change of an instruction, one edit after the other. */
  public static Change edited(String text, List<Edit> edits, Optional<String> rewritten) {
    return new Change(ChangeScope.INSTRUCTION, text, edits, rewritten, Optional.empty());
  }

  /** The same change with a sentence before it. */
  public Change because(String why) {
    return new Change(scope, why + " " + text, edits, rewritten, Optional.empty());
  }

  /** An instruction that goes to a build stage. */
  public static Change moved(StageMove move) {
    String text = StageMove.text(List.of(move));
    return new Change(
        ChangeScope.BUILD_STAGE, text, List.of(), Optional.empty(), Optional.of(move));
  }
}
