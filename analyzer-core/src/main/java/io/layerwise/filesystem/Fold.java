package io.layerwise.filesystem;

import io.layerwise.layer.LayerIndex;
import io.layerwise.layer.PathTable;
import io.layerwise.layer.PathText;
import io.layerwise.oci.ImageReadException;
import io.layerwise.oci.ImageReadException.Fault;
import io.layerwise.oci.Quoted;
import io.layerwise.tar.EntryType;
import java.util.List;

/**
 * Applies layer over layer to one tree (OCI image spec, layer.md, "Applying Changesets"): first a
 * layer's whiteouts, which hide lower layers only, then its entries. A path version dies once, so
 * the whole is linear in the number of nodes, whatever the layers hide.
 */
final class Fold {
  private final List<LayerIndex> layers;
  private final LayerFates[] fates;
  private final PathTable paths = new PathTable();
  private final VisibleTree tree = new VisibleTree();

  Fold(List<LayerIndex> layers) {
    this.layers = layers;
    this.fates = new LayerFates[layers.size()];
  }

  MergedFilesystem result() {
    long[] holders = tree.holders(paths.size());
    // Of several paths that led to a visible inode, the last one linked may be gone.
    for (int node = holders.length - 1; node >= 0; node--) {
      if (holders[node] != Holder.NOTHING) {
        Inode inode = inodeAt(holders[node]);
        if (inode.number() != LayerIndex.NO_INODE) {
          fates[inode.layer()].setVisiblePath(inode.number(), node);
        }
      }
    }
    return new MergedFilesystem(layers, paths, holders, fates);
  }

  void apply(int layer) throws ImageReadException {
    LayerIndex index = layers.get(layer);
    fates[layer] = new LayerFates(index);
    if (index.hidesPaths()) {
      applyWhiteouts(layer, index);
    }
    resolveHardLinks(layer, index);
    applyEntries(layer, index);
  }

  /** Hides what lower layers made; the layer's own entries are not in the tree yet. */
  private void applyWhiteouts(int layer, LayerIndex index) {
    int[] merged = new int[index.nodes()];
    for (int node = 1; node < merged.length; node++) {
      int parent = merged[index.paths().parent(node)];
      merged[node] =
          parent == PathTable.NONE ? PathTable.NONE : paths.findFrom(index.paths(), node, parent);
      if (merged[node] != PathTable.NONE && index.isWhiteout(node)) {
        killTree(merged[node], Death.deletedBy(layer));
      }
    }
    for (int node = 0; node < merged.length; node++) {
      if (merged[node] != PathTable.NONE && index.isOpaque(node)) {
        killChildren(merged[node], Death.deletedBy(layer));
      }
    }
  }

  private void resolveHardLinks(int layer, LayerIndex index) throws ImageReadException {
    for (int node = 0; node < index.nodes(); node++) {
      int inode = index.inode(node);
      if (inode != LayerIndex.NO_INODE
          && index.makesPath(node)
          && index.type(inode) == EntryType.HARD_LINK) {
        fates[layer].setLinkTarget(node, target(layer, index, node));
      }
    }
  }

  private long target(int layer, LayerIndex index, int node) throws ImageReadException {
    byte[] target = index.linkTarget(index.inode(node));
    int lower = paths.find(target);
    if (lower != PathTable.NONE && tree.isVisible(lower)) {
      Inode inode = inodeAt(tree.holder(lower));
      if (inode.number() != LayerIndex.NO_INODE
          && layers.get(inode.layer()).type(inode.number()) != EntryType.DIRECTORY) {
        return Holder.of(inode.layer(), inode.number());
      }
    }
    // A link may stand in the tar before its target.
    int own = index.laterTarget(index.inode(node));
    if (own != LayerIndex.NO_INODE) {
      return Holder.of(layer, own);
    }
    throw new ImageReadException(
            Fault.MALFORMED,
            "a hard link to a file of this layer or a lower one",
            "a link to " + Quoted.of(PathText.of(target)) + ", which is no such file",
            "Save the image again; no engine can unpack this layer.")
        .within(Quoted.printable(index.paths().path(node)));
  }

  private void applyEntries(int layer, LayerIndex index) {
    for (int node = 0; node < index.nodes(); node++) {
      if (!index.makesPath(node)) {
        continue;
      }
      int merged = mergedNode(layer, index, node);
      fates[layer].setMergedNode(node, merged);
      boolean implied = index.inode(node) == LayerIndex.NO_INODE;
      if (implied && tree.isVisible(merged) && isDirectory(tree.holder(merged))) {
        continue;
      }
      place(merged, layer, node, isDirectory(Holder.of(layer, node)));
    }
  }

  private int mergedNode(int layer, LayerIndex index, int node) {
    if (node == PathTable.ROOT) {
      return PathTable.ROOT;
    }
    int parent = fates[layer].mergedNode(index.paths().parent(node));
    return paths.internFrom(index.paths(), node, parent);
  }

  /** Puts a path version where another may stand. */
  private void place(int merged, int layer, int node, boolean directory) {
    long fresh = Holder.of(layer, node);
    link(fresh, merged);
    if (tree.isVisible(merged)) {
      long old = tree.holder(merged);
      boolean oldDirectory = isDirectory(old);
      if (oldDirectory && !directory) {
        killChildren(merged, Death.deletedBy(layer));
      }
      boolean deleted = directory && !oldDirectory;
      kill(merged, deleted ? Death.deletedBy(layer) : Death.overwrittenBy(layer, node));
    }
    tree.put(merged, paths.parent(merged), fresh);
  }

  private void killTree(int top, Death by) {
    if (tree.isVisible(top)) {
      killChildren(top, by);
      kill(top, by);
      tree.remove(top, paths.parent(top));
    }
  }

  /** Walks the visible descendants, the deepest first, with the tree itself as the stack. */
  private void killChildren(int directory, Death by) {
    int node = tree.firstChild(directory);
    while (node != VisibleTree.NONE) {
      int child = tree.firstChild(node);
      if (child != VisibleTree.NONE) {
        node = child;
        continue;
      }
      int parent = paths.parent(node);
      kill(node, by);
      tree.remove(node, parent);
      int sibling = tree.firstChild(parent);
      node = sibling == VisibleTree.NONE && parent != directory ? parent : sibling;
    }
  }

  private void link(long version, int merged) {
    Inode inode = inodeAt(version);
    if (inode.number() != LayerIndex.NO_INODE) {
      fates[inode.layer()].link(inode.number(), merged);
    }
  }

  private void kill(int merged, Death by) {
    long version = tree.holder(merged);
    fates[Holder.layer(version)].kill(Holder.node(version), by);
    Inode inode = inodeAt(version);
    if (inode.number() != LayerIndex.NO_INODE) {
      fates[inode.layer()].unlink(inode.number(), merged, by);
    }
  }

  private boolean isDirectory(long version) {
    Inode inode = inodeAt(version);
    return inode.number() == LayerIndex.NO_INODE
        || layers.get(inode.layer()).type(inode.number()) == EntryType.DIRECTORY;
  }

  private Inode inodeAt(long version) {
    int layer = Holder.layer(version);
    int node = Holder.node(version);
    long target = fates[layer].linkTarget(node);
    return target == Holder.NOTHING
        ? new Inode(layer, layers.get(layer).inode(node))
        : new Inode(Holder.layer(target), Holder.node(target));
  }
}
