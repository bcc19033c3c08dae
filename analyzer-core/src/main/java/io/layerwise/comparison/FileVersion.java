package io.layerwise.comparison;

import io.layerwise.layer.Metadata;
import io.layerwise.tar.EntryType;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What stands at a path in one of two images.
 *
 * @param path absolute; bytes that are not UTF-8 are written {@code \xNN}
 * @param bytes of the file in its layer; 0 for all but files
 * @param mtime seconds since 1970; empty for a directory without an entry of its own
 * @param linkTarget of a symlink
 * @param hardLinkTo of several paths that are one file, all but one: the path where its bytes count
 * @param layer that made it, 0 at the bottom
 */
public record FileVersion(
    String path,
    EntryType type,
    long bytes,
    Metadata metadata,
    OptionalLong mtime,
    Optional<String> linkTarget,
    Optional<String> hardLinkTo,
    int layer) {

  /** The bytes, those of a file that several paths lead to at one of them only. */
  public long countedBytes() {
    return hardLinkTo.isPresent() ? 0 : bytes;
  }
}
