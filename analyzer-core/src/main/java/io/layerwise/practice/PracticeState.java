package io.layerwise.practice;

/** What a practice came to; the one that matters most last, so that states compare. */
public enum PracticeState {
  /**
   * Nothing that was given could tell: there was no such source, or the practice does not apply.
   */
  SKIPPED("skipped"),
  PASS("pass"),
  /** It fails, and the user said that it may. */
  IGNORED("ignored"),
  /** The source was there, but does not tell; never to be taken for a pass. */
  UNKNOWN("unknown"),
  FAIL("fail");

  private final String label;

  PracticeState(String label) {
    this.label = label;
  }

  /** The state as reports and policies name it. */
  public String label() {
    return label;
  }
}
