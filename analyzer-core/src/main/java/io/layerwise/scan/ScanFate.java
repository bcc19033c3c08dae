package io.layerwise.scan;

/** What becomes of a vulnerability where the proposed stage split is adopted. */
public enum ScanFate {
  /** All files of its package are left out. */
  REMOVED("removed"),
  /** The image has its package still. */
  STAYS("stays"),
  /** No split is proposed, or what becomes of its package cannot be told. */
  UNKNOWN("unknown");

  private final String label;

  ScanFate(String label) {
    this.label = label;
  }

  /** The fate as reports name it. */
  public String label() {
    return label;
  }
}
