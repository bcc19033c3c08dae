package io.layerwise.inventory;

/** Whose package a package is. In the order in which they get a path that several claim. */
public enum Ecosystem {
  DPKG("dpkg", "deb"),
  APK("apk", "apk"),
  RPM("rpm", "rpm"),
  PYTHON("python", "pypi"),
  NPM("npm", "npm"),
  JAVA("java", "maven");

  private final String label;
  private final String purlType;

  Ecosystem(String label, String purlType) {
    this.label = label;
    this.purlType = purlType;
  }

  public String label() {
    return label;
  }

  /** The type that a package URL of it has (purl-spec, "Package-URL types"). */
  public String purlType() {
    return purlType;
  }

  /** Whether its packages make up the system, programs and libraries of all languages. */
  public boolean isDistribution() {
    return this == DPKG || this == APK || this == RPM;
  }

  @Override
  public String toString() {
    return label;
  }
}
