package io.layerwise.filesystem;

import io.layerwise.layer.LayerContent;
import io.layerwise.layer.LayerIndex;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Where an image's bytes went: for each layer and for the whole, what is visible, what is dead and
 * why, file by file; and which visible files are the same.
 *
 * @param layers bottom first
 * @param total the sum over the layers
 * @param dead every dead file of at least one byte, in the order of layers and of their tars
 * @param hashes of the contents that the question took; others may go on from them
 */
public record ByteAttribution(
    List<ByteTotals> layers,
    ByteTotals total,
    List<DeadFile> dead,
    Duplicates duplicates,
    ContentHashes hashes) {

  /**
   * @param contents the layers' contents, bottom first; read only where sizes leave a question
   */
  public static ByteAttribution of(
      MergedFilesystem merged, List<LayerContent> contents, Workers workers) throws IOException {
    InodeSet questioned = new InodeSet(merged.layers().size());
    List<Inode> possible = new PossibleDuplicates(merged).visibleFiles();
    possible.forEach(questioned::add);
    FileInodes.forEach(merged, inode -> askAboutOverwrite(merged, inode, questioned));
    ContentHashes hashes =
        ContentHashes.ofPassed(merged.layers()).with(questioned, contents, workers);
    return attribute(merged, hashes, Duplicates.among(possible, merged, hashes));
  }

  private static ByteAttribution attribute(
      MergedFilesystem merged, ContentHashes hashes, Duplicates duplicates) {
    ByteTotals[] layers = new ByteTotals[merged.layers().size()];
    Arrays.fill(layers, ByteTotals.ZERO);
    List<DeadFile> dead = new ArrayList<>();
    long[] visible = new long[layers.length];
    FileInodes.forEach(
        merged,
        inode -> {
          if (merged.inodeFate(inode.layer(), inode.number()) == Fate.VISIBLE) {
            visible[inode.layer()] += merged.bytes(inode);
          } else if (merged.bytes(inode) > 0) {
            DeadFile file = deadFile(merged, inode, hashes);
            dead.add(file);
            layers[inode.layer()] = layers[inode.layer()].plus(totals(file));
          }
        });
    ByteTotals total = ByteTotals.ZERO;
    for (int layer = 0; layer < layers.length; layer++) {
      layers[layer] =
          layers[layer].plus(new ByteTotals(visible[layer], visible[layer], 0, 0, 0, 0));
      total = total.plus(layers[layer]);
    }
    return new ByteAttribution(List.of(layers), total, List.copyOf(dead), duplicates, hashes);
  }

  private static ByteTotals totals(DeadFile file) {
    long bytes = file.bytes();
    return file.reason()
        .map(
            reason ->
                switch (reason) {
                  case IDENTICAL -> new ByteTotals(bytes, 0, 0, bytes, 0, 0);
                  case METADATA_ONLY -> new ByteTotals(bytes, 0, 0, 0, bytes, 0);
                  case MODIFIED -> new ByteTotals(bytes, 0, 0, 0, 0, bytes);
                })
        .orElse(new ByteTotals(bytes, 0, bytes, 0, 0, 0));
  }

  private static DeadFile deadFile(MergedFilesystem merged, Inode inode, ContentHashes hashes) {
    int layer = inode.layer();
    Fate fate = merged.inodeFate(layer, inode.number());
    return new DeadFile(
        inode,
        merged.lastPath(layer, inode.number()),
        merged.bytes(inode),
        fate,
        fate == Fate.OVERWRITTEN ? Optional.of(reason(merged, inode, hashes)) : Optional.empty(),
        merged.inodeKiller(layer, inode.number()));
  }

  private static OverwriteReason reason(MergedFilesystem merged, Inode old, ContentHashes hashes) {
    Inode fresh = merged.inode(merged.successor(old.layer(), old.number()));
    if (!mayBeSame(merged, old, fresh) || !hashes.hash(old).equals(hashes.hash(fresh))) {
      return OverwriteReason.MODIFIED;
    }
    return merged.metadata(old).equals(merged.metadata(fresh))
        ? OverwriteReason.IDENTICAL
        : OverwriteReason.METADATA_ONLY;
  }

  private static void askAboutOverwrite(MergedFilesystem merged, Inode old, InodeSet questioned) {
    if (merged.inodeFate(old.layer(), old.number()) == Fate.OVERWRITTEN && merged.bytes(old) > 0) {
      Inode fresh = merged.inode(merged.successor(old.layer(), old.number()));
      if (mayBeSame(merged, old, fresh)) {
        questioned.add(old);
        questioned.add(fresh);
      }
    }
  }

  private static boolean mayBeSame(MergedFilesystem merged, Inode old, Inode fresh) {
    LayerIndex older = merged.layers().get(old.layer());
    LayerIndex newer = merged.layers().get(fresh.layer());
    return older.mayHoldSame(old.number(), newer, fresh.number());
  }
}
