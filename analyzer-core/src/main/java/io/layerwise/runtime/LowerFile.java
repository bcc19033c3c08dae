package io.layerwise.runtime;

import io.layerwise.filesystem.FileContents;
import io.layerwise.filesystem.Inode;
import io.layerwise.filesystem.MergedFilesystem;
import io.layerwise.layer.LayerIndex;
import io.layerwise.layer.PathTable;
import io.layerwise.tar.EntryType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A text file as some of the lowest layers leave it. */
public final class LowerFile {
  private LowerFile() {}

  /**
   * @param layers how many of the lowest layers; all for the image's own version
   * @param most a longer file is cut, in bytes
   * @return empty where they have none, or it came as a stream and was not kept
   */
  public static String read(
      MergedFilesystem filesystem, FileContents contents, String path, int layers, int most)
      throws IOException {
    Optional<Inode> file = find(filesystem, path, layers);
    Optional<byte[]> content = file.isEmpty() ? Optional.empty() : contents.read(file.get(), most);
    return content.map(bytes -> new String(bytes, StandardCharsets.UTF_8)).orElse("");
  }

  /** The version of the highest of the layers that has one. */
  private static Optional<Inode> find(MergedFilesystem filesystem, String path, int layers) {
    int node = filesystem.paths().find(path.getBytes(StandardCharsets.UTF_8));
    for (int layer = layers - 1; layer >= 0 && node != PathTable.NONE; layer--) {
      LayerIndex index = filesystem.layers().get(layer);
      for (int made = 1; made < index.nodes(); made++) {
        if (filesystem.node(layer, made) == node && index.makesPath(made)) {
          int inode = index.inode(made);
          return inode != LayerIndex.NO_INODE && index.type(inode) == EntryType.FILE
              ? Optional.of(new Inode(layer, inode))
              : Optional.empty();
        }
      }
    }
    return Optional.empty();
  }
}
