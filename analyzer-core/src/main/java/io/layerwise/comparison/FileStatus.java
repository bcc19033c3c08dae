package io.layerwise.comparison;

/** What happened to a path of the merged file system. */
public enum FileStatus {
  ADDED("added"),
  REMOVED("removed"),
  /** The same content of a removed path, at an added one. */
  RENAMED("renamed"),
  /** A file became a directory, say. */
  TYPE_CHANGED("type-changed"),
  /** A symlink leads elsewhere. */
  LINK_RETARGETED("link-retargeted"),
  /** Another content, or for a device other numbers. */
  MODIFIED("modified"),
  /** Only mode, owner, extended attributes, time, or which hard links share the file. */
  METADATA("metadata");

  private final String label;

  FileStatus(String label) {
    this.label = label;
  }

  /** The status as reports name it. */
  public String label() {
    return label;
  }
}
