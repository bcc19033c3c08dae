package io.layerwise.finding;

/** How sure it is that nothing breaks without the bytes; the surest first. */
public enum Confidence {
  /** Nobody reads them while the program runs. */
  SAFE("safe"),
  /** Hardly anybody reads them; look once. */
  REVIEW("review"),
  /** Somebody may need them: licences, locales, packages' own records. */
  RISKY("risky");

  private final String label;

  Confidence(String label) {
    this.label = label;
  }

  /** The confidence as reports name it. */
  public String label() {
    return label;
  }
}
