package io.layerwise.inventory;

/** Why a package is there, as far as its package manager wrote that down. */
public enum InstallReason {
  /** Somebody asked for it by name, or it came with the distribution. */
  EXPLICIT("explicit"),
  /** Another package brought it. */
  DEPENDENCY("dependency"),
  UNKNOWN("unknown");

  private final String label;

  InstallReason(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
