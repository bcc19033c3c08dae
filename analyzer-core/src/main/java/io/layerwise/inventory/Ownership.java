package io.layerwise.inventory;

import io.layerwise.filesystem.Inode;
import io.layerwise.filesystem.MergedFilesystem;
import io.layerwise.layer.PathTable;
import io.layerwise.layer.PathText;
import io.layerwise.tar.EntryType;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Gives every path to one of the packages that claim it: to one that names it before one that
 * claims a directory above it, to the nearest of such directories, and of equals to the first. A
 * Java archive is claimed by what is in it, so whoever brought the file comes first.
 */
final class Ownership {
  private static final byte[] NODE_MODULES = "node_modules".getBytes(StandardCharsets.US_ASCII);

  private static final byte[] PYCACHE = "__pycache__".getBytes(StandardCharsets.US_ASCII);

  private final MergedFilesystem filesystem;
  private final int[] owners;

  private Ownership(MergedFilesystem filesystem) {
    this.filesystem = filesystem;
    this.owners = none(filesystem.nodes());
  }

  /** The number of the owning package for each node. */
  static int[] of(MergedFilesystem filesystem, List<DeclaredPackage> packages) {
    Ownership ownership = new Ownership(filesystem);
    ownership.givePaths(packages, false);
    ownership.giveDirectories(packages);
    ownership.givePaths(packages, true);
    ownership.giveBytecode();
    return ownership.owners;
  }

  private void givePaths(List<DeclaredPackage> packages, boolean archives) {
    for (int i = 0; i < packages.size(); i++) {
      int number = i;
      if ((packages.get(i).id().ecosystem() == Ecosystem.JAVA) == archives) {
        packages.get(i).claim().paths().forEach(node -> give(node, number));
      }
    }
  }

  private void giveDirectories(List<DeclaredPackage> packages) {
    int[] claimed = none(owners.length);
    for (int i = 0; i < packages.size(); i++) {
      int number = i;
      packages
          .get(i)
          .claim()
          .directories()
          .filter(node -> node >= 0 && claimed[node] == Inventory.NO_PACKAGE)
          .forEach(node -> claimed[node] = number);
    }
    PathTable paths = filesystem.paths();
    int[] above = claimed.clone();
    // A parent's number is below its children's.
    for (int node = 1; node < owners.length; node++) {
      int parent = paths.parent(node);
      if (claimed[node] == Inventory.NO_PACKAGE && !isNested(paths, node, claimed[parent])) {
        above[node] = above[parent];
      }
      give(node, above[node]);
    }
  }

  /**
   * Bytecode that was compiled after an installation, and is in no list, belongs to whom its source
   * does: {@code __pycache__/name.TAG.pyc} to the owner of {@code name.py} (PEP 3147).
   */
  private void giveBytecode() {
    PathTable paths = filesystem.paths();
    for (int node = 1; node < owners.length; node++) {
      int directory = paths.parent(node);
      if (owners[node] == Inventory.NO_PACKAGE
          && filesystem.isVisible(node)
          && paths.nameLength(directory) == PYCACHE.length
          && Arrays.equals(paths.name(directory), PYCACHE)) {
        String name = PathText.of(paths.name(node));
        if (name.endsWith(".pyc")) {
          byte[] source = PathText.bytes(name.substring(0, name.indexOf('.')) + ".py");
          int found = paths.find(paths.parent(directory), source, 0, source.length);
          give(node, found == PathTable.NONE ? Inventory.NO_PACKAGE : owners[found]);
        }
      }
    }
  }

  /** Whether this is where a package's own dependencies are, which are none of its files. */
  private static boolean isNested(PathTable paths, int node, int parentPackage) {
    return parentPackage != Inventory.NO_PACKAGE
        && paths.nameLength(node) == NODE_MODULES.length
        && Arrays.equals(paths.name(node), NODE_MODULES);
  }

  private void give(int node, int number) {
    if (node >= 0 && owners[node] == Inventory.NO_PACKAGE && filesystem.isVisible(node)) {
      Inode inode = filesystem.inode(node);
      if (filesystem.type(inode) != EntryType.DIRECTORY) {
        owners[node] = number;
      }
    }
  }

  private static int[] none(int length) {
    int[] column = new int[length];
    Arrays.fill(column, Inventory.NO_PACKAGE);
    return column;
  }
}
