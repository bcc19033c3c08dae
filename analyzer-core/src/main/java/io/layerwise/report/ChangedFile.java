package io.layerwise.report;

/**
 * A path that changed, or a directory that went elsewhere with all that is in it.
 *
 * @param deltaBytes bytes after, less those before
 * @param status what happened, in at most 10 columns
 * @param path of a rename both; control characters are escaped
 * @param remark in what it differs; may be empty
 */
public record ChangedFile(long deltaBytes, String status, String path, String remark) {
  /** The path with what there is to remark. */
  public String text() {
    return remark.isEmpty() ? path : path + " (" + remark + ")";
  }
}
