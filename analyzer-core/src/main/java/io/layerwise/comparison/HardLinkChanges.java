package io.layerwise.comparison;

import io.layerwise.filesystem.Inode;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Which paths share their file with other paths than before. Of the paths that both images have,
 * the first of those that share a file stands for it; where another stands for a path now, its link
 * changed. So where {@code /a} and {@code /b} were one file and are two, it is {@code /b} that
 * became a copy.
 */
final class HardLinkChanges {
  private HardLinkChanges() {}

  /** The paths, as numbers of the union. */
  static BitSet of(ImagePair images) {
    PathUnion paths = images.paths();
    ImageFiles before = new ImageFiles(images.before().filesystem());
    ImageFiles after = new ImageFiles(images.after().filesystem());
    Map<Inode, Integer> firstBefore = new HashMap<>();
    Map<Inode, Integer> firstAfter = new HashMap<>();
    BitSet changed = new BitSet();
    for (int path : linkedInEither(paths, before, after)) {
      Inode old = before.inode(paths.before(path));
      Inode fresh = after.inode(paths.after(path));
      firstBefore.putIfAbsent(old, path);
      firstAfter.putIfAbsent(fresh, path);
      if (!Objects.equals(firstBefore.get(old), firstAfter.get(fresh))) {
        changed.set(path);
      }
    }
    return changed;
  }

  /** In the order of their names. */
  private static List<Integer> linkedInEither(
      PathUnion paths, ImageFiles before, ImageFiles after) {
    record Named(String name, int path) {}
    return IntStream.range(0, paths.size())
        .filter(path -> isSameType(paths.before(path), before, paths.after(path), after))
        .filter(
            path ->
                before.isHardLinked(paths.before(path)) || after.isHardLinked(paths.after(path)))
        .mapToObj(path -> new Named(paths.paths().path(path), path))
        .sorted((a, b) -> a.name.compareTo(b.name))
        .map(Named::path)
        .toList();
  }

  private static boolean isSameType(int old, ImageFiles before, int fresh, ImageFiles after) {
    return before.has(old) && after.has(fresh) && before.type(old) == after.type(fresh);
  }
}
