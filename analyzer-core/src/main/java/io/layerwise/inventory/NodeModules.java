package io.layerwise.inventory;

import io.layerwise.filesystem.MergedFilesystem;
import io.layerwise.filesystem.PathLookup;
import io.layerwise.layer.PathTable;
import io.layerwise.layer.PathText;
import io.layerwise.tar.EntryType;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Where Node.js's packages are in the tree, and how one finds another (Node.js, "Modules"). */
final class NodeModules {
  private static final String NAME = "node_modules";
  private static final byte[] NAME_BYTES = NAME.getBytes(StandardCharsets.US_ASCII);

  /** A path that is deeper is nobody's project. */
  private static final int DEEPEST = 100;

  private final MergedFilesystem filesystem;
  private final PathLookup lookup;

  NodeModules(MergedFilesystem filesystem) {
    this.filesystem = filesystem;
    this.lookup = new PathLookup(filesystem);
  }

  /** Whether a {@code package.json} there can be a project's or an installed package's. */
  static boolean mayHoldManifest(String directory) {
    return !directory.contains("/" + NAME) || isPackage(directory);
  }

  /**
   * Whether a path is {@code …/node_modules/name}, itself perhaps within another package's {@code
   * node_modules}: not so for what a package brings along in directories of its own, such as the
   * samples that it tests with.
   */
  static boolean isPackage(String directory) {
    String[] parts = directory.split("/", -1);
    int i = 0;
    while (i < parts.length && !parts[i].equals(NAME)) {
      i++;
    }
    while (i < parts.length && parts[i].equals(NAME)) {
      i++;
      // pnpm: node_modules/.pnpm/name@version/node_modules/name
      if (i < parts.length && parts[i].startsWith(".")) {
        i++;
      }
      i += i < parts.length && parts[i].startsWith("@") ? 2 : 1;
      if (i == parts.length) {
        return true;
      }
    }
    return false;
  }

  /** The {@code node_modules} in a directory, {@link PathTable#NONE} where there is none. */
  int in(int directory) {
    return child(directory, NAME_BYTES);
  }

  boolean isNodeModules(int node) {
    return node > PathTable.ROOT && Arrays.equals(filesystem.paths().name(node), NAME_BYTES);
  }

  /** The {@code node_modules} that a package is in. */
  int around(int packageDirectory) {
    int parent = filesystem.paths().parent(packageDirectory);
    return isNodeModules(parent) ? parent : filesystem.paths().parent(parent);
  }

  /** Whether it is the one that {@code npm install -g} fills, {@code PREFIX/lib/node_modules}. */
  boolean isGlobal(int nodeModules) {
    int parent = filesystem.paths().parent(nodeModules);
    return parent > PathTable.ROOT
        && Arrays.equals(filesystem.paths().name(parent), new byte[] {'l', 'i', 'b'});
  }

  /** The directory of a package that stands in a {@code node_modules}, links followed. */
  int find(int nodeModules, String name) {
    int node = nodeModules;
    for (String part : name.split("/", 2)) {
      node = node == PathTable.NONE ? node : child(node, PathText.bytes(part));
    }
    if (node == PathTable.NONE || isDirectory(node)) {
      return node;
    }
    return lookup.follow(filesystem.paths().path(node));
  }

  /** The directory of the package that code in a directory gets by a name. */
  int resolve(int directory, String name) {
    int up = directory;
    for (int i = 0; i < DEEPEST && up != PathTable.NONE; i++) {
      int modules = isNodeModules(up) ? up : in(up);
      int found = modules == PathTable.NONE ? PathTable.NONE : find(modules, name);
      if (found != PathTable.NONE) {
        return found;
      }
      up = filesystem.paths().parent(up);
    }
    return PathTable.NONE;
  }

  /** The visible node of a path below a directory; {@link PathTable#NONE} where there is none. */
  int below(int directory, String path) {
    int node = directory;
    for (String part : path.split("/", -1)) {
      node = node == PathTable.NONE ? node : child(node, PathText.bytes(part));
    }
    return node;
  }

  private int child(int directory, byte[] name) {
    int node = filesystem.paths().find(directory, name, 0, name.length);
    return node != PathTable.NONE && filesystem.isVisible(node) ? node : PathTable.NONE;
  }

  private boolean isDirectory(int node) {
    return filesystem.type(filesystem.inode(node)) == EntryType.DIRECTORY;
  }
}
