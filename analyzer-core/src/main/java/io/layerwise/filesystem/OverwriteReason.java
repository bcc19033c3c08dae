package io.layerwise.filesystem;

/** Why an overwritten file was written again, told by content and metadata of the two inodes. */
public enum OverwriteReason {
  /** Same content, same metadata; only the time may differ. */
  IDENTICAL("identical rewrite"),
  /** Same content, other mode, owner or extended attributes: a copy-up by chmod or chown. */
  METADATA_ONLY("metadata-only rewrite"),
  /** Other content, or something other than a file. */
  MODIFIED("modified");

  private final String label;

  OverwriteReason(String label) {
    this.label = label;
  }

  /** The reason as reports name it. */
  public String label() {
    return label;
  }
}
