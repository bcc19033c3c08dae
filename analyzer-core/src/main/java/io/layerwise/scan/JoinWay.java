package io.layerwise.scan;

/** What joins a vulnerability to a layer; the surest first. */
public enum JoinWay {
  /** The report tells the layer by its diff ID. */
  DIFF_ID("diff ID"),
  /** The image has an installed package of that name, version and ecosystem. */
  PACKAGE("package"),
  /** The image has a file at the path that the report tells. */
  PATH("path"),
  /** Nothing does. */
  NONE("not joined");

  private final String label;

  JoinWay(String label) {
    this.label = label;
  }

  /** The way as reports name it. */
  public String label() {
    return label;
  }
}
