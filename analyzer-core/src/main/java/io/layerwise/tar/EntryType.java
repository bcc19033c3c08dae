package io.layerwise.tar;

/** What a tar entry makes. */
public enum EntryType {
  FILE("file"),
  DIRECTORY("directory"),
  SYMLINK("symlink"),
  HARD_LINK("hard link"),
  CHARACTER_DEVICE("character device"),
  BLOCK_DEVICE("block device"),
  FIFO("fifo");

  private final String label;

  EntryType(String label) {
    this.label = label;
  }

  /** The type as reports name it. */
  public String label() {
    return label;
  }
}
