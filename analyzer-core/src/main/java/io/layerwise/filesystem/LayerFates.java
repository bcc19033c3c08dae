package io.layerwise.filesystem;

import io.layerwise.layer.LayerIndex;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * What became of one layer's path versions and inodes, in columns. A death is a killing layer and
 * whether it overwrote or deleted; 0 is alive.
 */
final class LayerFates {
  private final int[] mergedNode;
  private final short[] death;
  private final short[] inodeDeath;

  /**
   * Where an inode ended: for an overwritten one the node of the version that took its place, in
   * the killing layer; else the merged node of its last path.
   */
  private final int[] end;

  private final int[] links;

  /** Hard links into lower layers, by node: the inode that each leads to. */
  private final Map<Integer, Long> linkTargets = new HashMap<>();

  LayerFates(LayerIndex index) {
    mergedNode = new int[index.nodes()];
    death = new short[index.nodes()];
    inodeDeath = new short[index.inodes()];
    end = new int[index.inodes()];
    links = new int[index.inodes()];
    Arrays.fill(mergedNode, -1);
  }

  void setMergedNode(int node, int merged) {
    mergedNode[node] = merged;
  }

  int mergedNode(int node) {
    return mergedNode[node];
  }

  void setLinkTarget(int node, long inode) {
    linkTargets.put(node, inode);
  }

  long linkTarget(int node) {
    return linkTargets.isEmpty() ? Holder.NOTHING : linkTargets.getOrDefault(node, Holder.NOTHING);
  }

  void link(int inode, int merged) {
    links[inode]++;
    end[inode] = merged;
    inodeDeath[inode] = 0;
  }

  void kill(int node, Death by) {
    death[node] = encoded(by);
  }

  /** One path fewer leads to the inode; the last one's end is the inode's. */
  void unlink(int inode, int merged, Death by) {
    links[inode]--;
    if (links[inode] == 0) {
      inodeDeath[inode] = encoded(by);
      end[inode] = by.fate() == Fate.OVERWRITTEN ? by.node() : merged;
    }
  }

  void setVisiblePath(int inode, int merged) {
    end[inode] = merged;
  }

  Fate fate(int node) {
    return decodedFate(death[node]);
  }

  int killer(int node) {
    return decodedKiller(death[node]);
  }

  Fate inodeFate(int inode) {
    return decodedFate(inodeDeath[inode]);
  }

  int inodeKiller(int inode) {
    return decodedKiller(inodeDeath[inode]);
  }

  int end(int inode) {
    return end[inode];
  }

  int links(int inode) {
    return links[inode];
  }

  private static short encoded(Death by) {
    return (short) ((by.layer() << 1 | (by.fate() == Fate.OVERWRITTEN ? 1 : 0)) + 1);
  }

  private static Fate decodedFate(short death) {
    if (death == 0) {
      return Fate.VISIBLE;
    }
    return ((death - 1) & 1) == 1 ? Fate.OVERWRITTEN : Fate.DELETED;
  }

  private static int decodedKiller(short death) {
    return death == 0 ? MergedFilesystem.NO_LAYER : (death - 1) >> 1;
  }
}
