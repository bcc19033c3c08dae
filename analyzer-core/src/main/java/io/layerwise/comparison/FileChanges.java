package io.layerwise.comparison;

import java.util.List;

/**
 * What changed in the merged file system.
 *
 * @param changes by path; what the options ignore is not among them
 * @param renamedDirectories by the paths that are gone
 * @param ignored how many changed paths were left out as noise
 * @param unchosen how many changed paths were left out since they are not those that were asked for
 * @param unmatched patterns of paths that were asked for and that neither image has
 */
public record FileChanges(
    List<FileChange> changes,
    List<DirectoryRename> renamedDirectories,
    long ignored,
    long unchosen,
    List<String> unmatched) {
  public FileChanges {
    changes = List.copyOf(changes);
    renamedDirectories = List.copyOf(renamedDirectories);
    unmatched = List.copyOf(unmatched);
  }

  /** Of which nothing was left out. */
  static FileChanges all(List<FileChange> changes, List<DirectoryRename> renamedDirectories) {
    return new FileChanges(changes, renamedDirectories, 0, 0, List.of());
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
