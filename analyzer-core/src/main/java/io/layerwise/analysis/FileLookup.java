package io.layerwise.analysis;

import io.layerwise.filesystem.MergedFilesystem;
import io.layerwise.filesystem.PathVersion;
import java.util.Optional;
import java.util.OptionalInt;

/** Finds what a person names. */
public final class FileLookup {
  private FileLookup() {}

  /**
   * The node of a path in the merged file system, dead or not.
   *
   * @param path absolute or not; {@code \xNN} stands for that byte where nothing has such a name
   */
  public static OptionalInt node(MergedFilesystem filesystem, String path) {
    return OptionalInt.empty();
  }

  /**
   * A version of a path: the visible one, or what {@code layer} made there, dead or not.
   *
   * @param path absolute or not; {@code \xNN} stands for that byte where nothing has such a name
   */
  public static Optional<PathVersion> version(
      MergedFilesystem filesystem, String path, OptionalInt layer) {
    return Optional.empty();
  }
}
