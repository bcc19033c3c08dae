package io.layerwise.comparison;

/** What happened to a package. */
public enum PackageStatus {
  ADDED("added"),
  REMOVED("removed"),
  UPGRADED("upgraded"),
  DOWNGRADED("downgraded"),
  /** Both images have the package, and the newer one has another copy or version of it. */
  COPY_ADDED("copy-added"),
  /** Both images have the package, and the newer one lacks a copy or version of it. */
  COPY_REMOVED("copy-removed");

  private final String label;

  PackageStatus(String label) {
    this.label = label;
  }

  /** The status as reports name it. */
  public String label() {
    return label;
  }
}
