package io.layerwise.stage;

import io.layerwise.layer.PathTable;
import io.layerwise.tar.EntryType;
import java.util.BitSet;

/**
 * Files that tell nothing by themselves. Claims are of bytes, so an empty file is in none, and
 * bytecode is in one of its own: both go where all else that is near them goes.
 */
final class Companions {
  private final SplitImage image;
  private final ClaimedPaths claimed;
  private final Placement[] placements;
  private final int[] dropped;
  private final int[] kept;

  private Companions(SplitImage image, ClaimedPaths claimed, Placement[] placements) {
    this.image = image;
    this.claimed = claimed;
    this.placements = placements;
    this.dropped = new int[placements.length];
    this.kept = new int[placements.length];
  }

  /** Those that are copied though nothing that is near them is. */
  static BitSet ofDropped(SplitImage image, ClaimedPaths claimed, Placement[] placements) {
    Companions companions = new Companions(image, claimed, placements);
    companions.count();
    BitSet found = new BitSet();
    for (int node = 1; node < placements.length; node++) {
      if (placements[node].isCopied() && companions.isOne(node) && companions.isAlone(node)) {
        found.set(node);
      }
    }
    return found;
  }

  /** A parent's number is below its children's. */
  private void count() {
    for (int node = placements.length - 1; node > PathTable.ROOT; node--) {
      boolean tells = placements[node] != Placement.NONE && !isOne(node);
      dropped[node] += tells && placements[node] == Placement.DROPPED ? 1 : 0;
      kept[node] += tells && placements[node] != Placement.DROPPED ? 1 : 0;
      dropped[image.parent(node)] += dropped[node];
      kept[image.parent(node)] += kept[node];
    }
  }

  private boolean isOne(int node) {
    boolean empty =
        placements[node] != Placement.NONE
            && image.type(node) == EntryType.FILE
            && image.filesystem().bytes(image.inode(node)) == 0;
    return claimed.isBytecode(node) || (empty && !image.needs().files().containsKey(node));
  }

  /** Whether the nearest directory that tells anything has nothing that is kept. */
  private boolean isAlone(int node) {
    int near = image.parent(node);
    while (near > PathTable.ROOT && dropped[near] + kept[near] == 0) {
      near = image.parent(near);
    }
    return near > PathTable.ROOT && kept[near] == 0;
  }
}
