package io.layerwise.filesystem;

import java.util.Optional;

/**
 * A file whose bytes are stored and pulled, but which nobody sees.
 *
 * @param inode the file; its layer is the one that added it
 * @param path the merged node that was its last visible path
 * @param bytes what it takes in its layer
 * @param fate overwritten or deleted
 * @param reason why it was written again; empty for a deleted file
 * @param killedBy the layer that overwrote or deleted it
 */
public record DeadFile(
    Inode inode, int path, long bytes, Fate fate, Optional<OverwriteReason> reason, int killedBy) {

  /** The layer that added it. */
  public int addedBy() {
    return inode.layer();
  }
}
