package io.layerwise.policy;

/** What a rule, or all of them, came to; the one that matters most last. */
public enum Outcome {
  /** Switched off by who wrote the policy. */
  SKIPPED("skipped"),
  PASS("pass"),
  WARN("warn"),
  FAIL("fail");

  private final String label;

  Outcome(String label) {
    this.label = label;
  }

  /** The outcome as reports name it. */
  public String label() {
    return label;
  }
}
