package io.layerwise.stage;

import io.layerwise.filesystem.DeadFile;
import io.layerwise.filesystem.Inode;
import io.layerwise.filesystem.OverwriteReason;
import io.layerwise.inventory.Inventory;
import io.layerwise.layer.LayerIndex;
import io.layerwise.layer.PathText;
import io.layerwise.runtime.PackageUse;
import java.util.Map;
import java.util.TreeMap;

/** What each layer did to the file system, counted. */
final class LayerContents {
  /** What one layer did. */
  static final class Counts {
    int files;
    int whiteouts;
    int manifests;
    int accounts;
    long bytes;
    long dependencyBytes;
    long neededBytes;
    long buildBytes;
    int rewritten;
    boolean packageDatabase;
    boolean packageLists;
    String largestPath = "";
    private long largest = -1;

    private void take(String path, long size) {
      files++;
      bytes += size;
      String name = path.substring(path.lastIndexOf('/') + 1);
      manifests += manifests == files - 1 && KnownPaths.isManifest(name) ? 1 : 0;
      dependencyBytes += KnownPaths.isDependency(path) ? size : 0;
      accounts += isAccount(path) ? 1 : 0;
      packageDatabase |=
          path.equals("/var/lib/dpkg/status")
              || path.equals("/lib/apk/db/installed")
              || path.startsWith("/var/lib/rpm/");
      packageLists |= path.startsWith("/var/lib/apt/lists/");
      if (size > largest) {
        largest = size;
        largestPath = path;
      }
    }

    private static boolean isAccount(String path) {
      return (path.startsWith("/etc/") && KnownPaths.isState(path))
          || KnownPaths.isOfHome(path)
          || path.startsWith("/var/log/");
    }
  }

  private final Map<Integer, Counts> byLayer = new TreeMap<>();

  static LayerContents of(SplitImage image) {
    LayerContents contents = new LayerContents();
    int layers = image.filesystem().layers().size();
    for (int layer = image.baseLayers(); layer < layers; layer++) {
      contents.byLayer.put(layer, counts(image, layer));
    }
    contents.addPackages(image);
    for (DeadFile file : image.analysis().attribution().dead()) {
      boolean sameContent =
          file.reason().filter(reason -> reason != OverwriteReason.MODIFIED).isPresent();
      if (sameContent && contents.byLayer.containsKey(file.killedBy())) {
        contents.of(file.killedBy()).rewritten++;
      }
    }
    return contents;
  }

  Counts of(int layer) {
    return byLayer.getOrDefault(layer, new Counts());
  }

  private static Counts counts(SplitImage image, int layer) {
    Counts counts = new Counts();
    LayerIndex index = image.filesystem().layers().get(layer);
    for (int node = 1; node < index.nodes(); node++) {
      if (index.isWhiteout(node)) {
        counts.whiteouts++;
      }
      int inode = index.inode(node);
      if (inode != LayerIndex.NO_INODE && index.bytes(inode) > 0 && index.makesPath(node)) {
        counts.take(PathText.of(index.paths().pathBytes(node)), index.bytes(inode));
      }
    }
    return counts;
  }

  private void addPackages(SplitImage image) {
    for (int node = 1; node < image.filesystem().nodes(); node++) {
      if (image.isOwnFile(node) && image.needs().isPackaged(node)) {
        int owner = image.needs().inventory().owner(node);
        PackageUse use =
            owner == Inventory.NO_PACKAGE ? PackageUse.UNKNOWN : image.needs().use(owner);
        Inode inode = image.inode(node);
        Counts counts = of(inode.layer());
        if (use == PackageUse.BUILD_ONLY) {
          counts.buildBytes += image.bytes(node);
        } else {
          counts.neededBytes += image.bytes(node);
        }
      }
    }
  }
}
