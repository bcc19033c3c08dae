package io.layerwise.finding;

import io.layerwise.filesystem.Inode;

/**
 * The bytes of one file that a finding claims.
 *
 * @param path a merged node that leads to the file, its last one if it is dead
 * @param bytes of the file, at least 1 and at most all; no other finding claims any of it
 */
public record ClaimedFile(Inode inode, int path, long bytes) {}
