package io.layerwise.finding;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * An instruction that goes to a build stage as a whole.
 *
 * @param instruction as a person would look for it
 * @param reason what is to be said of its bytes, in sentences; may be empty
 */
public record StageMove(String instruction, String reason) {
  private static final int MOST = 3;

  /** The moves as one text: each instruction is named once, and each reason told once. */
  static String text(Collection<StageMove> moves) {
    Set<String> instructions = new LinkedHashSet<>();
    Set<String> sentences = new LinkedHashSet<>();
    sentences.add("");
    for (StageMove move : moves) {
      instructions.add(move.instruction);
      sentences.add(move.reason);
    }
    String lead =
        "Move "
            + named(List.copyOf(instructions))
            + " to a build stage, and copy from it only what runs: `COPY --from=build …`.";
    return lead + String.join(" ", sentences).stripTrailing();
  }

  /** {@code a, b and c}, {@code a, b, c and 2 others}. */
  private static String named(List<String> instructions) {
    int others = instructions.size() - MOST;
    if (others > 0) {
      String some = String.join(", ", instructions.subList(0, MOST));
      return some + " and " + others + (others == 1 ? " other" : " others");
    }
    int last = instructions.size() - 1;
    String head = String.join(", ", instructions.subList(0, last));
    return head + (last > 0 ? " and " : "") + instructions.get(last);
  }
}
