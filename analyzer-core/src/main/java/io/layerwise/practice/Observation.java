package io.layerwise.practice;

import io.layerwise.finding.Fingerprint;
import io.layerwise.finding.Severity;
import io.layerwise.history.Instruction;
import java.util.List;

/**
 * What one source says of one practice at one place.
 *
 * @param severity the practice's own, where nothing is said against it
 * @param evidence what was seen, as a sentence without its full stop; values that may be secret are
 *     masked
 * @param change what to write instead, as sentences; empty unless it fails
 */
public record Observation(
    Practice practice,
    PracticeState state,
    Severity severity,
    Source source,
    String evidence,
    Where where,
    String change) {

  /** The same at a place. */
  public Observation at(Where place) {
    return new Observation(practice, state, severity, source, evidence, place, change);
  }

  /** The same, but worse or less bad than the practice mostly is. */
  public Observation withSeverity(Severity other) {
    return new Observation(practice, state, other, source, evidence, where, change);
  }

  /**
   * The same, which the user wants to have.
   *
   * @param why how that is known, as a sentence without its full stop
   */
  public Observation ignored(String why) {
    return new Observation(
        practice, PracticeState.IGNORED, severity, source, evidence + "; " + why, where, change);
  }

  /** By what it is known again in the next build. */
  public String fingerprint() {
    return Fingerprint.of(
        List.of(
            practice.code().id(),
            where.path().orElse(""),
            where.service().orElse(""),
            where
                .instruction()
                .map((Instruction made) -> Fingerprint.of(made))
                .orElseGet(() -> Fingerprint.of(evidence))));
  }
}
