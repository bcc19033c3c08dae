package io.layerwise.comparison;

/**
 * A directory that went with what was in it. Each of the paths is a {@link FileStatus#RENAMED} of
 * its own too.
 *
 * @param before the path that is gone
 * @param after the path that is new
 * @param files that went along unchanged in content
 * @param bytes of these files
 */
public record DirectoryRename(String before, String after, int files, long bytes) {}
