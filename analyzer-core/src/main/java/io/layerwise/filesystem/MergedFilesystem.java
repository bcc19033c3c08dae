package io.layerwise.filesystem;

import io.layerwise.layer.LayerIndex;
import io.layerwise.layer.Metadata;
import io.layerwise.layer.PathTable;
import io.layerwise.oci.ImageReadException;
import io.layerwise.tar.EntryType;
import io.layerwise.tar.SparseMap;
import java.util.List;
import java.util.Optional;

/**
 * The file system that all layers together make, and the fate of everything that any of them added.
 * Immutable; made by {@link #fold}.
 *
 * <p>A node here is a path that some layer made, whether or not it is still there. A path version
 * is what one layer made at a path, told by the layer and its own node.
 */
public final class MergedFilesystem {
  /** Stands for "no layer" where a layer is asked for. */
  public static final int NO_LAYER = -1;

  private final List<LayerIndex> layers;
  private final PathTable paths;
  private final long[] holder;
  private final LayerFates[] fates;

  MergedFilesystem(List<LayerIndex> layers, PathTable paths, long[] holder, LayerFates[] fates) {
    this.layers = layers;
    this.paths = paths;
    this.holder = holder;
    this.fates = fates;
  }

  /**
   * Applies the layers one over the other. Linear in the number of their nodes.
   *
   * @param layers bottom first
   * @throws ImageReadException where a hard link leads nowhere
   */
  public static MergedFilesystem fold(List<LayerIndex> layers) throws ImageReadException {
    Fold fold = new Fold(layers);
    for (int layer = 0; layer < layers.size(); layer++) {
      try {
        fold.apply(layer);
      } catch (ImageReadException e) {
        throw e.within("layer " + layer);
      }
    }
    return fold.result();
  }

  public List<LayerIndex> layers() {
    return layers;
  }

  /** All paths that any layer made. */
  public PathTable paths() {
    return paths;
  }

  /** How many nodes there are, the root among them. */
  public int nodes() {
    return paths.size();
  }

  /** Whether the path is in the merged file system. */
  public boolean isVisible(int node) {
    return holder[node] != Holder.NOTHING;
  }

  /** The layer whose version of the path is visible. */
  public int layer(int node) {
    return Holder.layer(holder[node]);
  }

  /** The visible version of the path. */
  public PathVersion version(int node) {
    return new PathVersion(Holder.layer(holder[node]), Holder.node(holder[node]));
  }

  /** The node of the merged tree that a layer's node speaks of; its fate is {@link #fate}. */
  public int node(int layer, int layerNode) {
    return fates[layer].mergedNode(layerNode);
  }

  /** The fate of a path version. */
  public Fate fate(int layer, int layerNode) {
    return fates[layer].fate(layerNode);
  }

  /** The layer that overwrote or deleted a path version, {@link #NO_LAYER} for a visible one. */
  public int killer(int layer, int layerNode) {
    return fates[layer].killer(layerNode);
  }

  /** The fate of an inode: that of its last visible path. */
  public Fate inodeFate(int layer, int inode) {
    return fates[layer].inodeFate(inode);
  }

  /** The layer that took an inode's last visible path, {@link #NO_LAYER} for a visible one. */
  public int inodeKiller(int layer, int inode) {
    return fates[layer].inodeKiller(inode);
  }

  /** The node of the merged tree that was an inode's last visible path, or is one of them. */
  public int lastPath(int layer, int inode) {
    int end = fates[layer].end(inode);
    return inodeFate(layer, inode) == Fate.OVERWRITTEN
        ? fates[inodeKiller(layer, inode)].mergedNode(end)
        : end;
  }

  /** What took an overwritten inode's last visible path. */
  public PathVersion successor(int layer, int inode) {
    if (inodeFate(layer, inode) != Fate.OVERWRITTEN) {
      throw new IllegalArgumentException("only what is overwritten has a successor");
    }
    return new PathVersion(inodeKiller(layer, inode), fates[layer].end(inode));
  }

  /** How many paths lead to an inode in the end. */
  public int links(int layer, int inode) {
    return fates[layer].links(inode);
  }

  /**
   * The inode that a path version stands for: its own, or through a hard link a lower layer's.
   * Number {@link LayerIndex#NO_INODE} for an implied directory.
   */
  public Inode inode(PathVersion version) {
    return inode(version.layer(), version.node());
  }

  /** The inode that the visible version of a path stands for. */
  public Inode inode(int node) {
    return inode(Holder.layer(holder[node]), Holder.node(holder[node]));
  }

  private Inode inode(int layer, int layerNode) {
    long target = fates[layer].linkTarget(layerNode);
    return target == Holder.NOTHING
        ? new Inode(layer, layers.get(layer).inode(layerNode))
        : new Inode(Holder.layer(target), Holder.node(target));
  }

  /** What an inode is; a directory where there is none of its own. */
  public EntryType type(Inode inode) {
    return inode.number() == LayerIndex.NO_INODE
        ? EntryType.DIRECTORY
        : layers.get(inode.layer()).type(inode.number());
  }

  /** An inode's mode and owner; those that engines give where there is no entry. */
  public Metadata metadata(Inode inode) {
    return inode.number() == LayerIndex.NO_INODE
        ? Metadata.IMPLIED
        : layers.get(inode.layer()).metadata(inode.number());
  }

  /** The bytes that an inode counts. */
  public long bytes(Inode inode) {
    return inode.number() == LayerIndex.NO_INODE
        ? 0
        : layers.get(inode.layer()).bytes(inode.number());
  }

  /** How an inode's bytes lie in it, for a sparse file. */
  public Optional<SparseMap> sparse(Inode inode) {
    return layers.get(inode.layer()).sparse(inode.number());
  }
}
