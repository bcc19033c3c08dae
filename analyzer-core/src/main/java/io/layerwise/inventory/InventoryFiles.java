package io.layerwise.inventory;

import io.layerwise.filesystem.MergedFilesystem;
import io.layerwise.layer.ContentCapture;
import io.layerwise.layer.PathTable;
import io.layerwise.layer.PathText;
import io.layerwise.tar.EntryType;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which files of an image tell of packages: those to keep while a stream passes. */
public final class InventoryFiles {
  /** Archives share what may be kept of a layer with its databases: 16 MiB each at most. */
  private static final int LONGEST_KEPT = 16 << 20;

  private InventoryFiles() {}

  /**
   * Keeps what {@link Inventory#of} and {@link OperatingSystem#of} read, but for files of more than
   * 16 MiB.
   */
  public static ContentCapture capture() {
    return capture(EnumSet.allOf(Ecosystem.class));
  }

  /** The same for some ecosystems. */
  public static ContentCapture capture(Set<Ecosystem> ecosystems) {
    return (path, mode, bytes) ->
        OperatingSystem.isIn(path, bytes)
            || DatabaseFile.of(path)
                .filter(kind -> ecosystems.contains(kind.ecosystem()))
                .filter(kind -> bytes <= Math.min(kind.longest(), LONGEST_KEPT))
                .isPresent();
  }

  /** The visible ones, by their nodes. */
  static Map<Integer, DatabaseFile> of(MergedFilesystem filesystem) {
    Map<Integer, DatabaseFile> files = new TreeMap<>();
    PathTable paths = filesystem.paths();
    int directory = PathTable.ROOT;
    String directoryName = "";
    for (int node = 1; node < filesystem.nodes(); node++) {
      int number = node;
      if (paths.parent(node) != directory) { // what is beside each other mostly follows each other
        directory = paths.parent(node);
        directoryName = name(paths, directory);
      }
      if (filesystem.isVisible(node)
          && DatabaseFile.mayBe(directoryName, name(paths, node))
          && filesystem.type(filesystem.inode(node)) == EntryType.FILE) {
        DatabaseFile.of(paths.path(node)).ifPresent(kind -> files.put(number, kind));
      }
    }
    return files;
  }

  private static String name(PathTable paths, int node) {
    return node == PathTable.ROOT ? "" : PathText.of(paths.name(node));
  }
}
