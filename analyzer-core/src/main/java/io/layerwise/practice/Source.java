package io.layerwise.practice;

/** What a practice is decided from. */
public enum Source {
  IMAGE("image"),
  DOCKERFILE("dockerfile"),
  COMPOSE("compose"),
  SCAN("scan");

  private final String label;

  Source(String label) {
    this.label = label;
  }

  /** The source as reports name it. */
  public String label() {
    return label;
  }
}
