package io.layerwise.comparison;

import io.layerwise.comparison.ComparedContents.Content;
import io.layerwise.layer.PathTable;
import io.layerwise.layer.PathText;
import io.layerwise.tar.EntryType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds what was renamed: first files by their content alone, then by content and name, and at last
 * all that is left of a renamed directory. Linear in the number of paths.
 */
final class RenameSearch {
  private record NamedContent(Content content, String name) {}

  private final ImagePair images;
  private final ImageFiles before;
  private final ImageFiles after;
  private final ComparedContents contents;
  private final PathDifference difference;
  private final Renames renames;
  private final List<DirectoryRename> directories = new ArrayList<>();

  private RenameSearch(ImagePair images, ComparedContents contents) {
    this.images = images;
    this.before = new ImageFiles(images.before().filesystem());
    this.after = new ImageFiles(images.after().filesystem());
    this.contents = contents;
    this.difference = new PathDifference(images, contents);
    this.renames = new Renames(images.paths().size());
  }

  static RenameSearch among(RemovedAndAdded paths, ImagePair images, ComparedContents contents) {
    RenameSearch search = new RenameSearch(images, contents);
    search.pairFiles(paths);
    search.followDirectories(paths);
    return search;
  }

  Renames renames() {
    return renames;
  }

  /** By the paths that are gone. */
  List<DirectoryRename> directories() {
    return directories;
  }

  private void pairFiles(RemovedAndAdded paths) {
    renames.pairUnique(
        paths.removedFiles(), this::contentBefore, paths.addedFiles(), this::contentAfter);
    renames.pairUnique(
        paths.removedFiles(),
        path -> new NamedContent(contentBefore(path), name(path)),
        paths.addedFiles(),
        path -> new NamedContent(contentAfter(path), name(path)));
  }

  private void followDirectories(RemovedAndAdded paths) {
    RenamedDirectories renamed = RenamedDirectories.toldBy(images, paths.removed(), renames);
    int[] target = renamed.targets(paths.removed());
    int[] source = renamed.sources(paths.added());
    for (int path : paths.removed()) {
      int fresh = target[path];
      if (fresh != PathTable.NONE && source[fresh] == path && isUnpairedAndSame(path, fresh)) {
        renames.pair(path, fresh);
      }
    }
    count(paths.removed(), renamed, target);
  }

  private boolean isUnpairedAndSame(int path, int target) {
    int old = images.paths().before(path);
    int fresh = images.paths().after(target);
    if (renames.hasAdded(path) || renames.hasRemoved(target) || !after.has(fresh)) {
      return false;
    }
    EntryType type = before.type(old);
    return type == after.type(fresh)
        && difference.isSame(type, before.inode(old), after.inode(fresh));
  }

  /** What went along with each directory counts at the nearest one. */
  private void count(List<Integer> removed, RenamedDirectories renamed, int[] target) {
    PathTable paths = images.paths().paths();
    Map<Integer, Long> bytes = new LinkedHashMap<>();
    Map<Integer, Integer> files = new HashMap<>();
    int[] nearest = new int[paths.size()];
    for (int path : removed) {
      nearest[path] = renamed.isRenamed(path) ? path : nearest[paths.parent(path)];
      int old = images.paths().before(path);
      boolean went = renames.hasAdded(path) && renames.added(path) == target[path];
      if (went && before.isFile(old)) {
        bytes.merge(nearest[path], before.bytes(before.inode(old)), Long::sum);
        files.merge(nearest[path], 1, Integer::sum);
      }
    }
    bytes.forEach(
        (path, sum) ->
            directories.add(
                new DirectoryRename(
                    paths.path(path), paths.path(target[path]), files.getOrDefault(path, 0), sum)));
    directories.sort(Comparator.comparing(DirectoryRename::before));
  }

  private Content contentBefore(int path) {
    return contents.before(before.inode(images.paths().before(path)));
  }

  private Content contentAfter(int path) {
    return contents.after(after.inode(images.paths().after(path)));
  }

  private String name(int path) {
    return PathText.of(images.paths().paths().name(path));
  }
}
