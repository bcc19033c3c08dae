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
 */
public record Change(ChangeScope scope, String text, List<Edit> edits, Optional<String> rewritten) {
  public Change {
    edits = List.copyOf(edits);
  }

  /** A change that only words describe. */
  public static Change of(ChangeScope scope, String text) {
    return new Change(scope, text, List.of(), Optional.empty());
  }
}
