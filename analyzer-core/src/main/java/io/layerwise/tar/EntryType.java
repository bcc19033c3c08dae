package io.layerwise.tar;

/** What a tar entry makes. */
public enum EntryType {
  FILE(0, "file"),
  DIRECTORY(1, "directory"),
  SYMLINK(2, "symlink"),
  HARD_LINK(3, "hard link"),
  CHARACTER_DEVICE(4, "character device"),
  BLOCK_DEVICE(5, "block device"),
  FIFO(6, "fifo");

  private static final EntryType[] BY_CODE = values();

  private final byte code;
  private final String label;

  EntryType(int code, String label) {
    this.code = (byte) code;
    this.label = label;
  }

  /** The type in one byte, from 0 in the order above. */
  public byte code() {
    return code;
  }

  /** The type of that {@link #code}. */
  public static EntryType of(byte code) {
    return BY_CODE[code];
  }

  /** The type as reports name it. */
  public String label() {
    return label;
  }
}
