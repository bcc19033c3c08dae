package io.layerwise.compose;

/**
 * Where something stands.
 *
 * @param file relative to the project's directory
 * @param directory that paths written there are relative to; itself relative to the project's
 *     directory, and empty for that one
 * @param line from 1
 * @param column from 1
 */
public record ComposePosition(String file, String directory, int line, int column) {

  /** The beginning of a file, where nothing nearer is known. */
  static ComposePosition beginning(String file) {
    return new ComposePosition(file, "", 1, 1);
  }

  @Override
  public String toString() {
    return file + ":" + line;
  }
}
