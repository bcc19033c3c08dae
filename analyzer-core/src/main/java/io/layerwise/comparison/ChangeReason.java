package io.layerwise.comparison;

/** In what two versions of a path differ; the weightiest first. */
public enum ChangeReason {
  TYPE("type"),
  CONTENT("content"),
  TARGET("target"),
  DEVICE("device"),
  /** Another set of hard links shares the file: a copy became a link, or the other way. */
  LINK("link"),
  MODE("mode"),
  OWNER("owner"),
  XATTRS("xattrs"),
  TIMESTAMP("timestamp");

  private final String label;

  ChangeReason(String label) {
    this.label = label;
  }

  /** The reason as reports name it. */
  public String label() {
    return label;
  }
}
