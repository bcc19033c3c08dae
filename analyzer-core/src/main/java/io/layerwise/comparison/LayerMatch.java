package io.layerwise.comparison;

/** What became of a layer. */
public enum LayerMatch {
  /** The same tar, to the byte. */
  REUSED("reused"),
  /** Another tar of the same files: only times, or the order of its entries, differ. */
  REBUILT("rebuilt-same-content"),
  /** The same instruction made something else. */
  CHANGED("changed"),
  /** The same tar, the same instruction or the same files, at another place in the order. */
  MOVED("moved"),
  ADDED("added"),
  REMOVED("removed");

  private final String label;

  LayerMatch(String label) {
    this.label = label;
  }

  /** The match as reports name it. */
  public String label() {
    return label;
  }
}
