package io.layerwise.filesystem;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Inodes of an image, one bit each. */
public final class InodeSet {
  private final List<BitSet> byLayer = new ArrayList<>();

  /**
   * @param layers how many the image has
   */
  public InodeSet(int layers) {
    for (int i = 0; i < layers; i++) {
      byLayer.add(new BitSet());
    }
  }

  public void add(Inode inode) {
    byLayer.get(inode.layer()).set(inode.number());
  }

  public boolean contains(Inode inode) {
    return byLayer.get(inode.layer()).get(inode.number());
  }

  /** The numbers of a layer's inodes, ascending. */
  int[] of(int layer) {
    return byLayer.get(layer).stream().toArray();
  }
}
