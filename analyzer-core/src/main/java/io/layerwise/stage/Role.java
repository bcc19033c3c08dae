package io.layerwise.stage;

/** What an instruction is there for, told from what it did to the file system. */
public enum Role {
  BASE("base"),
  SYSTEM_PACKAGES("system packages"),
  BUILD_TOOLS("build tools"),
  MANIFEST("dependency manifest"),
  DEPENDENCIES("dependency install"),
  SOURCE("source"),
  BUILD("build"),
  CLEAN_UP("clean-up"),
  OWNERSHIP("ownership or mode"),
  CONFIGURATION("configuration"),
  UNKNOWN("unknown");

  private final String label;

  Role(String label) {
    this.label = label;
  }

  /** The role as reports name it. */
  public String label() {
    return label;
  }
}
