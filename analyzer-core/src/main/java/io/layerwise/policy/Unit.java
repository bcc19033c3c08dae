package io.layerwise.policy;

/** What a quantity counts. */
public enum Unit {
  BYTES("bytes"),
  /** Hundredths of a whole that the measure names. */
  PERCENT("percent"),
  /** From 0 to 1. */
  RATIO("ratio"),
  COUNT("count"),
  /** 0 for none, then the severities from the least: 1 is low, 4 critical. */
  SEVERITY("severity");

  private final String label;

  Unit(String label) {
    this.label = label;
  }

  /** The unit as reports name it. */
  public String label() {
    return label;
  }
}
