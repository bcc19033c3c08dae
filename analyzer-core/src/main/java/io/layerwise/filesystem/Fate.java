package io.layerwise.filesystem;

/** What became of a file, or of a path, by the time all layers are applied. */
public enum Fate {
  /** At least one of its paths is in the merged file system. */
  VISIBLE("visible"),
  /** Its last visible path was written again by a later layer. */
  OVERWRITTEN("overwritten"),
  /**
   * Its last visible path was hidden: by a whiteout, an opaque directory, or a parent that stopped
   * being a directory.
   */
  DELETED("deleted");

  private final String label;

  Fate(String label) {
    this.label = label;
  }

  /** The fate as reports name it. */
  public String label() {
    return label;
  }

  @Override
  public String toString() {
    return label;
  }
}
