package io.layerwise.practice.image;

import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.filesystem.Inode;
import io.layerwise.filesystem.MergedFilesystem;
import io.layerwise.inventory.Inventory;
import io.layerwise.layer.LayerIndex;
import io.layerwise.secret.SecretFileNames;
import io.layerwise.tar.EntryType;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The files of all layers that are looked into for secrets, deleted and overwritten ones among
 * them: those that are called keys or logins before all others, within bounds.
 *
 * @param paths of the files by their inodes, a path of each
 * @param leftOut how many were too many
 */
record SecretCandidates(Map<Inode, String> paths, int leftOut) {
  /** A longer file is no text that a person wrote. */
  private static final int LONGEST = 256 << 10;

  /** Of those that are called keys, bundles of certificates are longer. */
  static final int LONGEST_NAMED = 1 << 20;

  static final int MOST_FILES = 20_000;
  static final long MOST_BYTES = 64 << 20;

  static SecretCandidates of(ImageAnalysis analysis, Inventory inventory) {
    Map<Inode, String> named = new LinkedHashMap<>();
    Map<Inode, String> others = new LinkedHashMap<>();
    for (int layer = 0; layer < analysis.layers().size(); layer++) {
      collect(analysis, inventory, layer, named, others);
    }
    return within(analysis.filesystem(), named, others);
  }

  /** The path of one of them. */
  String path(Inode inode) {
    return paths.getOrDefault(inode, "");
  }

  private static void collect(
      ImageAnalysis analysis,
      Inventory inventory,
      int layer,
      Map<Inode, String> named,
      Map<Inode, String> others) {
    MergedFilesystem filesystem = analysis.filesystem();
    LayerIndex index = filesystem.layers().get(layer);
    boolean base = analysis.isBase(layer);
    for (int node = 1; node < index.nodes(); node++) {
      int inode = index.makesPath(node) ? index.inode(node) : LayerIndex.NO_INODE;
      if (inode == LayerIndex.NO_INODE
          || index.type(inode) != EntryType.FILE
          || index.bytes(inode) == 0
          || isPackaged(filesystem, inventory, filesystem.node(layer, node))) {
        continue; // most paths are told by numbers, before they are put together
      }
      String path = index.paths().path(node);
      boolean candidate = SecretFileNames.isCandidate(path);
      boolean small = index.length(inode) > 0 && index.length(inode) <= LONGEST;
      if (candidate
          ? SearchedPlaces.isSearchedByName(path)
          : !base && small && !SearchedPlaces.isOfOthers(path)) {
        (candidate ? named : others).putIfAbsent(new Inode(layer, inode), path);
      }
    }
  }

  /** Whether a file of that many bytes is looked into. */
  static boolean isWanted(String path, long bytes) {
    if (bytes <= 0 || bytes > LONGEST_NAMED) {
      return false;
    }
    return SecretFileNames.isCandidate(path)
        ? SearchedPlaces.isSearchedByName(path)
        : bytes <= LONGEST && !SearchedPlaces.isOfOthers(path);
  }

  /** What a package brought is no secret of anybody. */
  private static boolean isPackaged(MergedFilesystem filesystem, Inventory inventory, int node) {
    return filesystem.isVisible(node) && inventory.isPackaged(node);
  }

  private static SecretCandidates within(
      MergedFilesystem filesystem, Map<Inode, String> named, Map<Inode, String> others) {
    Map<Inode, String> all = new LinkedHashMap<>(named);
    others.forEach(all::putIfAbsent);
    Map<Inode, String> kept = new LinkedHashMap<>();
    long bytes = 0;
    int leftOut = 0;
    for (Map.Entry<Inode, String> file : all.entrySet()) {
      bytes += Math.min(LONGEST_NAMED, filesystem.bytes(file.getKey()));
      if (kept.size() < MOST_FILES && bytes <= MOST_BYTES) {
        kept.put(file.getKey(), file.getValue());
      } else {
        leftOut++;
      }
    }
    return new SecretCandidates(kept, leftOut);
  }
}
