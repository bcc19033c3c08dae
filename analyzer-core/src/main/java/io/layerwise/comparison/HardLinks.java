package io.layerwise.comparison;

import io.layerwise.filesystem.Inode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which paths share their file with others. Of the paths that share one, the first of those that
 * both images have stands for it, or else the first: its bytes count there, so that a path at which
 * nothing changed counts in both images or in neither. Where another path stands for a path's file
 * now, its link changed: where {@code /a} and {@code /b} were one file and are two, it is {@code
 * /b} that became a copy.
 */
final class HardLinks {
  private final PathUnion paths;
  private final ImageFiles before;
  private final ImageFiles after;

  /** The paths that stand for files, as numbers of the union. */
  private final Map<Inode, Integer> firstBefore = new HashMap<>();

  private final Map<Inode, Integer> firstAfter = new HashMap<>();

  private HardLinks(ImagePair images) {
    this.paths = images.paths();
    this.before = new ImageFiles(images.before().filesystem());
    this.after = new ImageFiles(images.after().filesystem());
  }

  static HardLinks of(ImagePair images) {
    HardLinks links = new HardLinks(images);
    List<Integer> linked =
        links.byName(path -> links.isLinkedBefore(path) || links.isLinkedAfter(path));
    linked.stream().filter(links::isOfOneType).forEach(links::add);
    linked.forEach(links::add);
    return links;
  }

  private List<Integer> byName(IntPredicate asked) {
    record Named(String name, int path) {}
    return IntStream.range(0, paths.size())
        .filter(asked)
        .mapToObj(path -> new Named(paths.paths().path(path), path))
        .sorted((a, b) -> a.name.compareTo(b.name))
        .map(Named::path)
        .toList();
  }

  private boolean isLinkedBefore(int path) {
    return before.has(paths.before(path)) && before.isHardLinked(paths.before(path));
  }

  private boolean isLinkedAfter(int path) {
    return after.has(paths.after(path)) && after.isHardLinked(paths.after(path));
  }

  private boolean isOfOneType(int path) {
    return before.has(paths.before(path))
        && after.has(paths.after(path))
        && before.type(paths.before(path)) == after.type(paths.after(path));
  }

  private void add(int path) {
    if (before.has(paths.before(path))) {
      firstBefore.putIfAbsent(before.inode(paths.before(path)), path);
    }
    if (after.has(paths.after(path))) {
      firstAfter.putIfAbsent(after.inode(paths.after(path)), path);
    }
  }

  /** Whether another path stands for the file of a path that both images have. */
  boolean changed(int path) {
    return isOfOneType(path)
        && !Objects.equals(
            firstBefore.get(before.inode(paths.before(path))),
            firstAfter.get(after.inode(paths.after(path))));
  }

  /** The path where the bytes of a path of the first image count, where it is another. */
  Optional<String> linkBefore(int path) {
    return other(path, firstBefore.get(before.inode(paths.before(path))));
  }

  /** The path where the bytes of a path of the second image count, where it is another. */
  Optional<String> linkAfter(int path) {
    return other(path, firstAfter.get(after.inode(paths.after(path))));
  }

  private Optional<String> other(int path, @Nullable Integer first) {
    return first == null || first == path
        ? Optional.empty()
        : Optional.of(paths.paths().path(first));
  }
}
