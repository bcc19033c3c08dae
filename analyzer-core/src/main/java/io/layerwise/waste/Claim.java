package io.layerwise.waste;

import io.layerwise.filesystem.Inode;
import java.util.OptionalInt;

/**
 * Bytes of one inode that one rule says nobody needs.
 *
 * @param node a path of the inode, its last one if it is dead
 * @param bytes of it, at least 1 and at most all
 * @param changeLayer the layer whose instruction has to change
 * @param other a further layer that the change's wording needs: for a dead file the one that added
 *     or killed it, whichever need not change
 * @param base whether the bytes are the base image's, and so not yours to save
 */
public record Claim(
    Inode inode, int node, long bytes, int changeLayer, OptionalInt other, boolean base) {}
