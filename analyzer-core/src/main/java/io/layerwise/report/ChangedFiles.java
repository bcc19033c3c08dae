package io.layerwise.report;

import io.layerwise.analysis.Sizes;
import io.layerwise.comparison.DirectoryRename;
import io.layerwise.comparison.FileChange;
import io.layerwise.comparison.FileChanges;
import io.layerwise.comparison.FileStatus;
import io.layerwise.comparison.FileVersion;
import io.layerwise.oci.Quoted;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Changed files as people read them: those of most bytes first, and a directory that was renamed as
 * one. Of what went along with it only that is told which differs.
 */
public final class ChangedFiles {
  /** Of equal bytes, another content matters more than another mode. */
  private static final Comparator<FileChange> ORDER =
      Comparator.comparingLong((FileChange change) -> Math.abs(change.deltaBytes()))
          .reversed()
          .thenComparing(change -> change.status() == FileStatus.METADATA)
          .thenComparing(FileChange::path);

  private final Map<String, DirectoryRename> renamed = new HashMap<>();

  private ChangedFiles(FileChanges files) {
    files.renamedDirectories().forEach(rename -> renamed.put(rename.before(), rename));
  }

  public static List<ChangedFile> of(FileChanges files) {
    return new ChangedFiles(files).rows(files.changes());
  }

  private List<ChangedFile> rows(List<FileChange> changes) {
    Set<DirectoryRename> told = new HashSet<>();
    List<ChangedFile> rows = new ArrayList<>();
    for (FileChange change : changes.stream().sorted(ORDER).toList()) {
      Optional<DirectoryRename> along = change.reasons().isEmpty() ? wentAlong(change) : none();
      if (along.isEmpty()) {
        rows.add(row(change));
      } else if (told.add(along.get())) {
        rows.add(row(along.get()));
      }
    }
    return List.copyOf(rows);
  }

  private static Optional<DirectoryRename> none() {
    return Optional.empty();
  }

  /** The renamed directory that took a path along, or that it is. */
  private Optional<DirectoryRename> wentAlong(FileChange change) {
    if (change.status() != FileStatus.RENAMED) {
      return Optional.empty();
    }
    String was = change.before().map(FileVersion::path).orElse("");
    for (int end = was.length(); end > 0; end = was.lastIndexOf('/', end - 1)) {
      DirectoryRename rename = renamed.get(was.substring(0, end));
      if (rename != null && change.path().equals(rename.after() + was.substring(end))) {
        return Optional.of(rename);
      }
    }
    return Optional.empty();
  }

  private static ChangedFile row(DirectoryRename rename) {
    return new ChangedFile(
        0,
        ChangedFilesWording.label(FileStatus.RENAMED),
        Quoted.escaped(rename.before()) + "/ → " + Quoted.escaped(rename.after()) + "/",
        Sizes.count(rename.files(), "file") + ", " + Sizes.of(rename.bytes()));
  }

  private static ChangedFile row(FileChange change) {
    String from =
        change.status() == FileStatus.RENAMED
            ? change.before().map(FileVersion::path).map(Quoted::escaped).orElse("") + " → "
            : "";
    return new ChangedFile(
        change.deltaBytes(),
        ChangedFilesWording.label(change.status()),
        from + Quoted.escaped(change.path()),
        ChangedFilesWording.remark(change));
  }
}
