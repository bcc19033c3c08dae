package io.layerwise.comparison;

import java.util.List;
import java.util.Optional;

/**
 * What happened to one path, or in a rename to two.
 *
 * @param reasons in what the versions differ, the weightiest first; empty for what was added or
 *     removed, and for what was renamed and is otherwise the same
 * @param before empty where it was added
 * @param after empty where it was removed
 */
public record FileChange(
    FileStatus status,
    List<ChangeReason> reasons,
    Optional<FileVersion> before,
    Optional<FileVersion> after) {
  public FileChange {
    reasons = List.copyOf(reasons);
  }

  /** The path now, or of what was removed the one that it had. */
  public String path() {
    return after.or(() -> before).map(FileVersion::path).orElseThrow();
  }

  /**
   * {@code bytes after − bytes before}, those of a file of several paths at one of them. Over all
   * changes this sums to the change of the visible bytes.
   */
  public long deltaBytes() {
    return after.map(FileVersion::countedBytes).orElse(0L)
        - before.map(FileVersion::countedBytes).orElse(0L);
  }

  /** Whether nothing but a time differs. */
  boolean isTimestampOnly() {
    return status == FileStatus.METADATA && reasons.equals(List.of(ChangeReason.TIMESTAMP));
  }
}
