package io.layerwise.waste;

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
  private final List<BitSet> claimed = new ArrayList<>();
  private final Map<WasteRule, List<Claim>> byRule = new LinkedHashMap<>();

  Claims(MergedFilesystem filesystem) {
    this.filesystem = filesystem;
    filesystem.layers().forEach(layer -> claimed.add(new BitSet()));
  }

  /** Whether a rule has claimed bytes of the inode. */
  public boolean isClaimed(Inode inode) {
    return claimed.get(inode.layer()).get(inode.number());
  }

  /** Claims all bytes of a visible file, which the instruction of its own layer added. */
  public void claim(WasteRule rule, Inode inode, int node) {
    claim(
        rule, new Claim(inode, node, filesystem.bytes(inode), inode.layer(), OptionalInt.empty()));
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
