package io.layerwise.comparison;

/** Why a layer holds files again that the other image had already. */
public enum RebuildCause {
  /** The same path, mode and owner: the instruction ran again and made the same. */
  BROKEN_CACHE("broken-cache"),
  /** The same path, but another mode, owner or extended attribute: chmod or chown. */
  METADATA("metadata"),
  /** Only at other paths: moved, renamed or copied. */
  OTHER_PATH("other-path");

  private final String label;

  RebuildCause(String label) {
    this.label = label;
  }

  /** The cause as reports name it. */
  public String label() {
    return label;
  }
}
