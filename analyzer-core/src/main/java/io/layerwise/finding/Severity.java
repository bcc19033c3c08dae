package io.layerwise.finding;

/** How much a finding matters; the least first, so that severities compare. */
public enum Severity {
  LOW("low"),
  MEDIUM("medium"),
  HIGH("high"),
  CRITICAL("critical");

  private static final long MANY_BYTES = 100_000_000;
  private static final long SOME_BYTES = 10_000_000;

  private final String label;

  Severity(String label) {
    this.label = label;
  }

  /** The severity as reports and policies name it. */
  public String label() {
    return label;
  }

  /**
   * The severity of waste: high from 100 MB or 10 % of the content up, medium from 10 MB or 1 %;
   * one step lower unless it is safe to remove, low where it is not yours to save.
   *
   * @param bytes claimed
   * @param contentBytes of the whole image
   */
  public static Severity ofWaste(
      long bytes, long contentBytes, Confidence confidence, boolean base) {
    boolean high = bytes >= MANY_BYTES || (bytes > 0 && bytes >= contentBytes / 10);
    boolean medium = bytes >= SOME_BYTES || (bytes > 0 && bytes >= contentBytes / 100);
    if (base || !medium) {
      return LOW;
    }
    if (confidence == Confidence.SAFE) {
      return high ? HIGH : MEDIUM;
    }
    return high ? MEDIUM : LOW;
  }
}
