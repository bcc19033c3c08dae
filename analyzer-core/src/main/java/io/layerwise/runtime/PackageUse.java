package io.layerwise.runtime;

/** What a package is there for. */
public enum PackageUse {
  /** The program needs it, somebody asked for it, or something of these needs it. */
  NEEDED("needed"),
  /** It builds programs, or only what does brought it. */
  BUILD_ONLY("build-only"),
  /** Nothing that is needed needs it: it was only recommended, or what brought it is gone. */
  NOT_NEEDED("not-needed"),
  /** There is no program to tell by, or no database that tells enough. */
  UNKNOWN("unknown");

  private final String label;

  PackageUse(String label) {
    this.label = label;
  }

  /** The use as reports name it. */
  public String label() {
    return label;
  }
}
