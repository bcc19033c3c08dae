package io.layerwise.comparison;

/** What happened to a package. */
public enum PackageStatus {
  ADDED("added"),
  REMOVED("removed"),
  UPGRADED("upgraded"),
  DOWNGRADED("downgraded");

  private final String label;

  PackageStatus(String label) {
    this.label = label;
  }

  /** The status as reports name it. */
  public String label() {
    return label;
  }
}
