package io.layerwise.finding;

import io.layerwise.history.Instruction;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Findings that one change removes together.
 *
 * @param scope what is changed
 * @param savings what the change saves, by confidence; {@code savings.totalBytes()} is its one
 *     number
 * @param findings at least one, most bytes first
 * @param layers that get smaller, ascending
 * @param instruction that is rewritten, where it is one and the history tells
 * @param changes what to do in words, each once, that of most bytes first
 * @param rewritten the instruction after all of it, where it can be said
 * @param base whether the bytes are the base image's
 */
public record Recommendation(
    ChangeScope scope,
    Savings savings,
    List<Finding> findings,
    List<Integer> layers,
    Optional<Instruction> instruction,
    OptionalInt dockerfileLine,
    List<String> changes,
    Optional<String> rewritten,
    boolean base) {
  public Recommendation {
    findings = List.copyOf(findings);
    layers = List.copyOf(layers);
    changes = List.copyOf(changes);
  }

  /** {@code savings.totalBytes()}. */
  public long bytes() {
    return savings.totalBytes();
  }
}
