package io.layerwise.inventory;

import io.layerwise.filesystem.DirectorySizes;
import io.layerwise.filesystem.MergedFilesystem;
import io.layerwise.layer.PathTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Puts the packages of all ecosystems together with the paths that became theirs. */
final class InventoryAssembly {
  private final MergedFilesystem filesystem;
  private final DirectorySizes sizes;

  InventoryAssembly(MergedFilesystem filesystem, DirectorySizes sizes) {
    this.filesystem = filesystem;
    this.sizes = sizes;
  }

  Inventory inventory(List<DeclaredPackage> declared, List<InventoryNote> notes) {
    int[] owners = Ownership.of(filesystem, declared);
    int[] starts = new int[declared.size() + 1];
    for (int owner : owners) {
      if (owner != Inventory.NO_PACKAGE) {
        starts[owner + 1]++;
      }
    }
    Arrays.parallelPrefix(starts, Integer::sum);
    int[] nodes = new int[starts[declared.size()]];
    int[] next = starts.clone();
    for (int node = 0; node < owners.length; node++) {
      if (owners[node] != Inventory.NO_PACKAGE) {
        nodes[next[owners[node]]++] = node;
      }
    }
    List<InstalledPackage> packages = new ArrayList<>();
    long ownedBytes = 0;
    for (int i = 0; i < declared.size(); i++) {
      OwnedPaths paths = new OwnedPaths(nodes, starts[i], starts[i + 1]);
      InstalledPackage installed = installed(declared.get(i), paths);
      packages.add(installed);
      ownedBytes += installed.bytes();
    }
    long unowned = sizes.total(PathTable.ROOT) - ownedBytes;
    return new Inventory(List.copyOf(packages), owners, unowned, notes);
  }

  private InstalledPackage installed(DeclaredPackage declared, OwnedPaths paths) {
    int layers = filesystem.layers().size();
    long[] bytes = new long[layers];
    long[] files = new long[layers];
    for (int i = 0; i < paths.size(); i++) {
      int node = paths.node(i);
      int layer = filesystem.inode(node).layer();
      bytes[layer] += sizes.own(node);
      files[layer]++;
    }
    long sum = Arrays.stream(bytes).sum();
    int layer =
        paths.size() == 0
            ? filesystem.layer(declared.manifest())
            : mostOf(sum == 0 ? files : bytes);
    return new InstalledPackage(
        declared.id(),
        declared.traits(),
        declared.dependencies(),
        declared.manifest(),
        paths,
        sum,
        layer);
  }

  private static int mostOf(long[] byLayer) {
    int most = 0;
    for (int layer = 1; layer < byLayer.length; layer++) {
      most = byLayer[layer] > byLayer[most] ? layer : most;
    }
    return most;
  }
}
