package io.layerwise.comparison;

/** Whether something was found in both images. */
public enum FindingStatus {
  NEW("new"),
  GONE("gone"),
  /** Found in both, though perhaps of another size. */
  UNCHANGED("unchanged");

  private final String label;

  FindingStatus(String label) {
    this.label = label;
  }

  /** The status as reports name it. */
  public String label() {
    return label;
  }
}
