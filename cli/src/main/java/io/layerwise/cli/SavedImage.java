package io.layerwise.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * A saved image as the command line names it.
 *
 * @param path of a file or directory, or {@code -}
 */
record SavedImage(Path path) {
  static final SavedImage STANDARD_INPUT = new SavedImage(Path.of("-"));

  boolean isStandardInput() {
    return path.equals(STANDARD_INPUT.path);
  }

  /** As errors name it. */
  String name() {
    return isStandardInput() ? "standard input" : path.toString();
  }

  /** Refuses to write a report over the image that it is about. */
  void requireIsNot(String file) {
    try {
      if (!isStandardInput()
          && Files.exists(Path.of(file))
          && Files.isSameFile(path, Path.of(file))) {
        throw new UsageException("The report would overwrite the image, " + file + ".");
      }
    } catch (IOException | InvalidPathException e) {
      throw new UsageException("'" + file + "' cannot be written to.");
    }
  }
}
