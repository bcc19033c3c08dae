package io.layerwise.waste;

import io.layerwise.analysis.Origins;
import io.layerwise.filesystem.Inode;
import io.layerwise.filesystem.MergedFilesystem;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Which bytes are claimed, and by which rule. An inode is claimed once: who asks later is refused,
 * so the order in which rules run is that in which classes claim.
 */
public final class Claims {
  private final MergedFilesystem filesystem;
  private final Origins origins;
  private final int baseLayers;
  private final List<BitSet> claimed = new ArrayList<>();
  private final Map<WasteRule, List<Claim>> byRule = new LinkedHashMap<>();

  /**
   * @param origins which layers brought what later ones only rewrote
   * @param baseLayers how many of the lowest layers are known to be the base image's
   */
  Claims(MergedFilesystem filesystem, Origins origins, int baseLayers) {
    this.origins = origins;
    this.baseLayers = baseLayers;
    this.filesystem = filesystem;
    filesystem.layers().forEach(layer -> claimed.add(new BitSet()));
  }

  /** Whether a rule has claimed bytes of the inode. */
  public boolean isClaimed(Inode inode) {
    return claimed.get(inode.layer()).get(inode.number());
  }

  /**
   * The layer that brought a file's content to its path, though a later one may have rewritten it.
   */
  int origin(Inode inode) {
    return origins.ofLayer(inode);
  }

  /** Claims all bytes of a visible file, to be changed where it came from. */
  public void claim(WasteRule rule, Inode inode, int node) {
    claim(rule, inode, node, filesystem.bytes(inode));
  }

  /** Claims some bytes of a visible file, to be changed where it came from. */
  public void claim(WasteRule rule, Inode inode, int node, long bytes) {
    int layer = origins.ofLayer(inode);
    claim(rule, new Claim(inode, node, bytes, layer, OptionalInt.empty(), layer < baseLayers));
  }

  /** Claims bytes, unless somebody did before or there are none. */
  public void claim(WasteRule rule, Claim claim) {
    if (claim.bytes() > filesystem.bytes(claim.inode())) {
      throw new IllegalArgumentException(rule.entry().code() + " claims more than there is");
    }
    if (claim.bytes() > 0 && !isClaimed(claim.inode())) {
      claimed.get(claim.inode().layer()).set(claim.inode().number());
      byRule.computeIfAbsent(rule, fresh -> new ArrayList<>()).add(claim);
    }
  }

  Map<WasteRule, List<Claim>> byRule() {
    return byRule;
  }
}
