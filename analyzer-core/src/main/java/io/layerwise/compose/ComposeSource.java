package io.layerwise.compose;

import java.io.IOException;
import java.util.Optional;

/** The files of a project. */
@FunctionalInterface
public interface ComposeSource {

  /**
   * A file's bytes, or empty where there is none. Of a file larger than {@link
   * ComposeProject#MOST_BYTES} one byte more than that is enough.
   *
   * @param path relative to the project's directory, with {@code ..} where it lies above it, or
   *     absolute
   * @throws IOException where there is a file, and it cannot be read
   */
  Optional<byte[]> read(String path) throws IOException;
}
