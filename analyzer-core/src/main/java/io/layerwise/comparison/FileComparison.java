package io.layerwise.comparison;

import io.layerwise.filesystem.Inode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Compares the merged file systems path by path. */
final class FileComparison {
  private final ImagePair images;
  private final ImageFiles before;
  private final ImageFiles after;
  private final RemovedAndAdded onlyInOne;
  private final HardLinks links;

  FileComparison(ImagePair images) {
    this.images = images;
    this.before = new ImageFiles(images.before().filesystem());
    this.after = new ImageFiles(images.after().filesystem());
    this.onlyInOne = RemovedAndAdded.of(images);
    this.links = HardLinks.of(images);
  }

  void ask(ContentQuestions questions) {
    PathUnion paths = images.paths();
    for (int path = 0; path < paths.size(); path++) {
      if (before.isFile(paths.before(path)) && after.isFile(paths.after(path))) {
        questions.ask(before.inode(paths.before(path)), after.inode(paths.after(path)));
      }
    }
    for (int path : onlyInOne.removedFiles()) {
      questions.askBefore(before.inode(paths.before(path)));
    }
    for (int path : onlyInOne.addedFiles()) {
      questions.askAfter(after.inode(paths.after(path)));
    }
  }

  /** All changes; none is ignored. */
  FileChanges changes(ComparedContents contents) {
    PathDifference difference = new PathDifference(images, contents);
    RenameSearch search = RenameSearch.among(onlyInOne, images, contents);
    List<FileChange> changes = new ArrayList<>();
    addChanged(difference, changes);
    addRemovedAndRenamed(difference, search.renames(), changes);
    for (int path : onlyInOne.added()) {
      if (!search.renames().hasRemoved(path)) {
        changes.add(
            new FileChange(
                FileStatus.ADDED, List.of(), Optional.empty(), Optional.of(versionAfter(path))));
      }
    }
    changes.sort(Comparator.comparing(FileChange::path).thenComparing(FileChange::status));
    return FileChanges.all(changes, search.directories());
  }

  private void addChanged(PathDifference difference, List<FileChange> changes) {
    PathUnion paths = images.paths();
    for (int path = 0; path < paths.size(); path++) {
      if (before.has(paths.before(path)) && after.has(paths.after(path))) {
        List<ChangeReason> reasons =
            difference.reasons(
                before.inode(paths.before(path)),
                after.inode(paths.after(path)),
                links.changed(path));
        if (!reasons.isEmpty()) {
          changes.add(change(status(reasons.get(0)), reasons, path, path));
        }
      }
    }
  }

  private void addRemovedAndRenamed(
      PathDifference difference, Renames renames, List<FileChange> changes) {
    for (int path : onlyInOne.removed()) {
      if (renames.hasAdded(path)) {
        Inode old = before.inode(images.paths().before(path));
        Inode fresh = after.inode(images.paths().after(renames.added(path)));
        boolean linkedOtherwise =
            links.linkBefore(path).isPresent() != links.linkAfter(renames.added(path)).isPresent();
        List<ChangeReason> reasons = difference.reasons(old, fresh, linkedOtherwise);
        changes.add(change(FileStatus.RENAMED, reasons, path, renames.added(path)));
      } else {
        changes.add(
            new FileChange(
                FileStatus.REMOVED, List.of(), Optional.of(versionBefore(path)), Optional.empty()));
      }
    }
  }

  private FileChange change(
      FileStatus status, List<ChangeReason> reasons, int oldPath, int freshPath) {
    return new FileChange(
        status, reasons, Optional.of(versionBefore(oldPath)), Optional.of(versionAfter(freshPath)));
  }

  private FileVersion versionBefore(int path) {
    return before.version(images.paths().before(path), links.linkBefore(path));
  }

  private FileVersion versionAfter(int path) {
    return after.version(images.paths().after(path), links.linkAfter(path));
  }

  private static FileStatus status(ChangeReason weightiest) {
    return switch (weightiest) {
      case TYPE -> FileStatus.TYPE_CHANGED;
      case CONTENT, DEVICE -> FileStatus.MODIFIED;
      case TARGET -> FileStatus.LINK_RETARGETED;
      case LINK, MODE, OWNER, XATTRS, TIMESTAMP -> FileStatus.METADATA;
    };
  }
}
