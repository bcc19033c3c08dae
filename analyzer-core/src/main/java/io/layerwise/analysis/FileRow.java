package io.layerwise.analysis;

import io.layerwise.filesystem.Fate;
import io.layerwise.layer.Metadata;
import io.layerwise.tar.EntryType;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One version of one path: what a layer made there, and what became of it.
 *
 * @param path absolute; bytes that are not UTF-8 are written {@code \xNN}
 * @param type what stands at the path; never a hard link, which is the file that it leads to
 * @param size a file's length in bytes, holes included; 0 for all else
 * @param metadata mode and owner; those that engines give where no layer has an entry
 * @param mtime seconds since 1970; 0 where no layer has an entry
 * @param layer the layer that made this version, 0 at the bottom
 * @param fate what became of this version; a file's bytes may live on under another path
 * @param killedBy the layer that overwrote or deleted it; empty for a visible one
 * @param linkTarget where a symlink points, as it says itself
 * @param links how many visible paths lead to what is here
 * @param contentLayer the layer that holds the content: a lower one where this is a hard link into
 *     it
 */
public record FileRow(
    String path,
    EntryType type,
    long size,
    Metadata metadata,
    long mtime,
    int layer,
    Fate fate,
    OptionalInt killedBy,
    Optional<String> linkTarget,
    int links,
    int contentLayer) {

  /**
   * The type as machine formats name it: {@code file}, {@code directory}, {@code symlink}, {@code
   * character-device}, {@code block-device} or {@code fifo}.
   */
  public String typeCode() {
    return type.label().replace(' ', '-');
  }
}
