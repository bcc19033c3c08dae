package io.layerwise.benchmarks.dialect;

/** What is compared of a path. */
enum Column {
  /** As find(1) says it: f, d, l, c, b, p. */
  TYPE,
  /** In bytes, of files. */
  SIZE,
  /** In octal. */
  MODE,
  UID,
  GID,
  /** A symlink's target. */
  LINK,
  /** Major and minor number, of devices. */
  DEVICE,
  /** SHA-256, of files. */
  CONTENT,
  /** Extended attributes by name, their values in hexadecimal. */
  XATTRS,
  /** The first path of those that are hard links of each other. */
  SAME_AS
}
