package io.layerwise.analysis;

import io.layerwise.filesystem.MergedFilesystem;
import io.layerwise.filesystem.PathLookup;
import io.layerwise.filesystem.PathVersion;
import io.layerwise.layer.PathTable;
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
    int node = new PathLookup(filesystem).find(path);
    return node == PathTable.NONE ? OptionalInt.empty() : OptionalInt.of(node);
  }

  /**
   * A version of a path: the visible one, or what {@code layer} made there, dead or not.
   *
   * @param path absolute or not; {@code \xNN} stands for that byte where nothing has such a name
   * @param layer 0 at the bottom
   */
  public static Optional<PathVersion> version(
      MergedFilesystem filesystem, String path, OptionalInt layer) {
    OptionalInt found = node(filesystem, path);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    int node = found.getAsInt();
    if (layer.isPresent()) {
      return madeBy(filesystem, layer.getAsInt(), node);
    }
    return filesystem.isVisible(node) ? Optional.of(filesystem.version(node)) : Optional.empty();
  }

  /** What a layer made at a node of the merged file system. */
  static Optional<PathVersion> madeBy(MergedFilesystem filesystem, int layer, int node) {
    if (layer >= filesystem.layers().size()) {
      return Optional.empty();
    }
    FileVersions versions = new FileVersions(filesystem);
    for (int own = 0; own < filesystem.layers().get(layer).nodes(); own++) {
      if (filesystem.node(layer, own) == node && versions.isVersion(layer, own)) {
        return Optional.of(new PathVersion(layer, own));
      }
    }
    return Optional.empty();
  }
}
