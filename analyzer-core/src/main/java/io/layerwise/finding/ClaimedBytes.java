package io.layerwise.finding;

import io.layerwise.filesystem.Inode;

/**
 * What a finding claims of one file.
 *
 * @param node a path of the file, its last one if it is dead
 * @param bytes at least 1, and at most all that the file has
 */
public record ClaimedBytes(Inode inode, int node, long bytes) {}
