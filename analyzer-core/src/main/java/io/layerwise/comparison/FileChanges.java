package io.layerwise.comparison;

import java.util.List;

/**
 * What changed in the merged file system.
 *
 * @param changes by path; what the options ignore is not among them
 * @param renamedDirectories by the paths that are gone
 * @param ignored how many changed paths the options left out
 */
public record FileChanges(
    List<FileChange> changes, List<DirectoryRename> renamedDirectories, long ignored) {
  public FileChanges {
    changes = List.copyOf(changes);
    renamedDirectories = List.copyOf(renamedDirectories);
  }

  /** How many paths there are of a status; a renamed one counts once. */
  public long count(FileStatus status) {
    return changes.stream().filter(change -> change.status() == status).count();
  }

  /** Whether nothing but times differs. */
  boolean areTimestampsOnly() {
    return changes.stream().allMatch(FileChange::isTimestampOnly);
  }
}
