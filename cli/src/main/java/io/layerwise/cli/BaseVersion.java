package io.layerwise.cli;

import io.layerwise.policy.Baseline;
import io.layerwise.policy.PolicyException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The older version that an image is held against.
 *
 * @param name as the user wrote it
 */
record BaseVersion(String name) {
  private static final int FIRST_BYTES = 64;

  /** What was kept of it; empty where it is an image itself. */
  Optional<Baseline> baseline() throws PolicyException {
    if (!beginsLikeJson()) {
      return Optional.empty();
    }
    GivenFile file = GivenFile.of(name, "baseline");
    byte[] json =
        file.requireWithin(
            file.read(Baseline.MOST_BYTES),
            Baseline.MOST_BYTES,
            "Name a file that --write-baseline wrote.");
    return Optional.of(Baseline.parse(json, name));
  }

  /** No archive of an image begins so; an image's directory is none either. */
  private boolean beginsLikeJson() {
    SavedImage image = image();
    if (image.isStandardInput()) {
      throw new UsageException("--base cannot be standard input; name a file or a directory.");
    }
    if (!Files.isRegularFile(image.path())) {
      return false;
    }
    byte[] first = GivenFile.of(name, "base version").read(FIRST_BYTES);
    int at = 0;
    while (at < first.length && " \t\r\n".indexOf(first[at]) >= 0) {
      at++;
    }
    return at < first.length && first[at] == '{';
  }

  SavedImage image() {
    try {
      return new SavedImage(Path.of(name));
    } catch (InvalidPathException e) {
      throw new UsageException("'" + name + "' is no name of a file.");
    }
  }
}
