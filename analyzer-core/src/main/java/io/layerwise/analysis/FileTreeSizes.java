package io.layerwise.analysis;

import io.layerwise.analysis.FileTree.Branch;
import io.layerwise.analysis.FileTree.Omitted;
import io.layerwise.filesystem.Fate;
import io.layerwise.filesystem.Inode;
import io.layerwise.filesystem.MergedFilesystem;
import io.layerwise.layer.LayerIndex;
import io.layerwise.layer.PathTable;
import io.layerwise.layer.PathText;
import io.layerwise.tar.EntryType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** The bytes and files that a query asks about, at and below every path. */
final class FileTreeSizes {
  private final MergedFilesystem filesystem;
  private final FileQuery query;
  private final Fate fate;
  private final long[] bytes;
  private final int[] files;
  private final BitSet directories = new BitSet();

  /** Paths that are in the tree. */
  private final BitSet present = new BitSet();

  private final int[] firstChild;
  private final int[] nextSibling;

  private FileTreeSizes(MergedFilesystem filesystem, FileQuery query) {
    this.filesystem = filesystem;
    this.query = query;
    this.fate = query.fate().orElse(Fate.VISIBLE);
    this.bytes = new long[filesystem.nodes()];
    this.files = new int[filesystem.nodes()];
    this.firstChild = new int[filesystem.nodes()];
    this.nextSibling = new int[filesystem.nodes()];
    Arrays.fill(firstChild, PathTable.NONE);
  }

  static FileTreeSizes of(MergedFilesystem filesystem, FileQuery query) {
    FileTreeSizes sizes = new FileTreeSizes(filesystem, query);
    if (sizes.fate == Fate.VISIBLE) {
      sizes.countVisible();
    } else {
      sizes.countDead();
    }
    sizes.addUp();
    return sizes;
  }

  private void countVisible() {
    List<BitSet> counted = new ArrayList<>();
    filesystem.layers().forEach(layer -> counted.add(new BitSet()));
    for (int node = 1; node < filesystem.nodes(); node++) {
      if (filesystem.isVisible(node)) {
        Inode inode = filesystem.inode(node);
        if (isAsked(inode, node)) {
          present.set(node);
          directories.set(node, filesystem.type(inode) == EntryType.DIRECTORY);
          if (inode.number() != LayerIndex.NO_INODE
              && !counted.get(inode.layer()).get(inode.number())) {
            counted.get(inode.layer()).set(inode.number());
            count(inode, node);
          }
        }
      }
    }
  }

  private void countDead() {
    for (int layer = 0; layer < filesystem.layers().size(); layer++) {
      LayerIndex index = filesystem.layers().get(layer);
      for (int number = 0; number < index.inodes(); number++) {
        if (index.isReferenced(number)
            && index.type(number) == EntryType.FILE
            && filesystem.inodeFate(layer, number) == fate) {
          Inode inode = new Inode(layer, number);
          int node = filesystem.lastPath(layer, number);
          if (isAsked(inode, node)) {
            present.set(node);
            count(inode, node);
          }
        }
      }
    }
  }

  private boolean isAsked(Inode inode, int node) {
    return query.layer().orElse(inode.layer()) == inode.layer()
        && (query.path().isEmpty() || query.path().get().matches(filesystem.paths().path(node)));
  }

  private void count(Inode inode, int node) {
    bytes[node] += filesystem.bytes(inode);
    files[node] += filesystem.type(inode) == EntryType.FILE ? 1 : 0;
  }

  private void addUp() {
    // A parent's number is below its children's.
    for (int node = bytes.length - 1; node > PathTable.ROOT; node--) {
      if (present.get(node)) {
        int parent = filesystem.paths().parent(node);
        present.set(parent);
        directories.set(parent);
        bytes[parent] += bytes[node];
        files[parent] += files[node];
        nextSibling[node] = firstChild[parent];
        firstChild[parent] = node;
      }
    }
  }

  /** What is in a directory, the largest first, then by name. */
  List<Integer> children(int node) {
    List<Integer> children = new ArrayList<>();
    for (int child = firstChild[node]; child != PathTable.NONE; child = nextSibling[child]) {
      children.add(child);
    }
    children.sort(
        Comparator.<Integer>comparingLong(n -> bytes[n])
            .reversed()
            .thenComparing(filesystem.paths()::name, Arrays::compareUnsigned));
    return children;
  }

  Branch branch(int node, int depth) {
    String name = node == PathTable.ROOT ? "/" : PathText.of(filesystem.paths().name(node));
    return new Branch(
        depth,
        filesystem.paths().path(node),
        name,
        node == PathTable.ROOT || directories.get(node),
        bytes[node],
        files[node]);
  }

  Omitted omitted(Branch directory, List<Integer> children) {
    return new Omitted(
        directory.depth() + 1,
        directory.path(),
        children.size(),
        children.stream().mapToLong(node -> bytes[node]).sum(),
        children.stream().mapToInt(node -> files[node]).sum());
  }
}
