package io.layerwise.stage;

import io.layerwise.filesystem.MergedFilesystem;
import io.layerwise.layer.LayerIndex;
import io.layerwise.layer.PathTable;
import java.util.BitSet;

/** What becomes of each visible path of an image where it is built in two stages. */
public final class SplitFates {
  /** Of an image that is not split. */
  public static final SplitFates ALL_KEPT = new SplitFates(new BitSet(), new BitSet());

  /** What becomes of a path. */
  public enum Fate {
    /** The new image has it too: copied, installed again, made anew, or of the base image. */
    KEPT,
    /** It is left out, but the base image has another file at its path, which shows again. */
    BASE_AGAIN,
    /** The new image has nothing there. */
    DROPPED
  }

  private final BitSet dropped;
  private final BitSet inBase;

  private SplitFates(BitSet dropped, BitSet inBase) {
    this.dropped = dropped;
    this.inBase = inBase;
  }

  static SplitFates of(SplitImage image, Placements placements) {
    BitSet dropped = new BitSet();
    for (int node = 1; node < image.filesystem().nodes(); node++) {
      // What has no printable name is not removed from a directory that is copied.
      if (placements.of(node) == Placement.DROPPED && Words.isPrintable(image.path(node))) {
        dropped.set(node);
      }
    }
    return new SplitFates(dropped, inBase(image));
  }

  private static BitSet inBase(SplitImage image) {
    MergedFilesystem filesystem = image.filesystem();
    BitSet made = new BitSet();
    for (int layer = 0; layer < image.baseLayers(); layer++) {
      LayerIndex index = filesystem.layers().get(layer);
      for (int node = PathTable.ROOT + 1; node < index.nodes(); node++) {
        if (index.makesPath(node) && !isTakenByBase(image, layer, node)) {
          made.set(filesystem.node(layer, node));
        }
      }
    }
    return made;
  }

  private static boolean isTakenByBase(SplitImage image, int layer, int node) {
    int killer = image.filesystem().killer(layer, node);
    return killer != MergedFilesystem.NO_LAYER && killer < image.baseLayers();
  }

  /**
   * @param node of a visible path, as {@link MergedFilesystem} numbers it
   */
  public Fate of(int node) {
    if (!dropped.get(node)) {
      return Fate.KEPT;
    }
    return inBase.get(node) ? Fate.BASE_AGAIN : Fate.DROPPED;
  }
}
