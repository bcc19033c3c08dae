package io.layerwise.comparison;

import io.layerwise.filesystem.Inode;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * The paths that only one of the images has, as numbers of the union, and which files among them
 * may be the same by their size.
 *
 * @param removed all that only the first image has
 * @param added all that only the second image has
 * @param removedFiles files of a size that an added one has
 * @param addedFiles files of a size that a removed one has
 */
record RemovedAndAdded(
    List<Integer> removed,
    List<Integer> added,
    List<Integer> removedFiles,
    List<Integer> addedFiles) {

  static RemovedAndAdded of(ImagePair images) {
    PathUnion paths = images.paths();
    ImageFiles before = new ImageFiles(images.before().filesystem());
    ImageFiles after = new ImageFiles(images.after().filesystem());
    List<Integer> removed =
        all(paths)
            .filter(path -> before.has(paths.before(path)) && !after.has(paths.after(path)))
            .boxed()
            .toList();
    List<Integer> added =
        all(paths)
            .filter(path -> after.has(paths.after(path)) && !before.has(paths.before(path)))
            .boxed()
            .toList();
    List<Integer> oldFiles =
        removed.stream().filter(path -> before.isFile(paths.before(path))).toList();
    List<Integer> freshFiles =
        added.stream().filter(path -> after.isFile(paths.after(path))).toList();
    IntFunction<Inode> old = path -> before.inode(paths.before(path));
    IntFunction<Inode> fresh = path -> after.inode(paths.after(path));
    FileSizes oldSizes =
        FileSizes.of(oldFiles.stream().map(old::apply).toList(), images.before().filesystem());
    FileSizes freshSizes =
        FileSizes.of(freshFiles.stream().map(fresh::apply).toList(), images.after().filesystem());
    return new RemovedAndAdded(
        removed,
        added,
        oldFiles.stream()
            .filter(path -> freshSizes.contain(before.bytes(old.apply(path))))
            .toList(),
        freshFiles.stream()
            .filter(path -> oldSizes.contain(after.bytes(fresh.apply(path))))
            .toList());
  }

  private static IntStream all(PathUnion paths) {
    return IntStream.range(0, paths.size());
  }
}
