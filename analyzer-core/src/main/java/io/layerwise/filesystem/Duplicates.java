package io.layerwise.filesystem;

import io.layerwise.layer.ContentHash;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Visible files with equal contents, largest waste first.
 *
 * @param groups each of two inodes or more
 */
public record Duplicates(List<Group> groups) {

  /**
   * Inodes with the same content.
   *
   * @param bytes the size of each, at least 1
   * @param inodes in the order of layers
   */
  public record Group(long bytes, List<Inode> inodes) {
    /** {@code bytes × (inodes − 1)}: what one copy less each would save. */
    public long duplicateBytes() {
      return bytes * (inodes.size() - 1);
    }
  }

  /** The sum over all groups of {@code size × (inodes − 1)}. */
  public long bytes() {
    return groups.stream().mapToLong(Group::duplicateBytes).sum();
  }

  private record Key(long bytes, ContentHash hash) {}

  /**
   * @param candidates visible files that share their size with another
   */
  static Duplicates among(List<Inode> candidates, MergedFilesystem merged, ContentHashes hashes) {
    Map<Key, List<Inode>> byContent = new HashMap<>();
    for (Inode inode : candidates) {
      Key key = new Key(merged.bytes(inode), hashes.hash(inode));
      byContent.computeIfAbsent(key, k -> new ArrayList<>()).add(inode);
    }
    List<Group> groups = new ArrayList<>();
    byContent.forEach(
        (key, inodes) -> {
          if (inodes.size() > 1) {
            groups.add(new Group(key.bytes, List.copyOf(inodes)));
          }
        });
    groups.sort(
        Comparator.comparingLong(Group::duplicateBytes)
            .reversed()
            .thenComparingInt(group -> group.inodes().get(0).layer())
            .thenComparingInt(group -> group.inodes().get(0).number()));
    return new Duplicates(List.copyOf(groups));
  }
}
