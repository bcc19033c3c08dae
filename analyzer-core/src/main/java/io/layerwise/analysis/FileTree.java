package io.layerwise.analysis;

import io.layerwise.filesystem.MergedFilesystem;
import io.layerwise.layer.PathTable;
import java.util.ArrayList;
import java.util.List;

/**
 * Directories and files with the bytes at and below them, each directory before what is in it and
 * the largest first.
 *
 * @param lines the root's first
 */
public record FileTree(List<Line> lines) {

  /** The content bytes of the whole tree. */
  public long bytes() {
    return lines.stream()
        .filter(line -> line.depth() == 0 && line instanceof Branch)
        .mapToLong(line -> ((Branch) line).bytes())
        .sum();
  }

  /** A line of the tree. */
  public sealed interface Line permits Branch, Omitted {
    /** How far below the root, which is 0. */
    int depth();
  }

  /**
   * A directory or a file.
   *
   * @param path absolute; {@code /} for the root
   * @param name its last segment; {@code /} for the root
   * @param bytes of content at and below it; a file with several paths counts at one of them
   * @param files how many files these are
   */
  public record Branch(
      int depth, String path, String name, boolean directory, long bytes, int files)
      implements Line {}

  /**
   * What is in a directory but not told one by one.
   *
   * @param directory its path
   * @param children how many of the directory's children these are, at least 1
   * @param bytes of content at and below them
   * @param files how many files these are
   */
  public record Omitted(int depth, String directory, int children, long bytes, int files)
      implements Line {}

  /**
   * @param query whose files count: the visible ones unless it says another fate; a layer's are
   *     those whose bytes it holds; the order does not matter
   * @param depth how many levels below the root are told, from 0
   * @param breadth how many children of a directory are told, from 0
   */
  public static FileTree of(MergedFilesystem filesystem, FileQuery query, int depth, int breadth) {
    FileTreeSizes sizes = FileTreeSizes.of(filesystem, query);
    List<Line> lines = new ArrayList<>();
    // Lines whose turn has not come, the next one last.
    List<Line> waiting = new ArrayList<>();
    List<Integer> nodes = new ArrayList<>();
    waiting.add(sizes.branch(PathTable.ROOT, 0));
    nodes.add(PathTable.ROOT);
    while (!waiting.isEmpty()) {
      Line line = waiting.remove(waiting.size() - 1);
      int node = nodes.remove(nodes.size() - 1);
      lines.add(line);
      if (line instanceof Branch branch && branch.depth < depth) {
        List<Integer> children = sizes.children(node);
        if (children.size() > breadth) {
          waiting.add(sizes.omitted(branch, children.subList(breadth, children.size())));
          nodes.add(PathTable.NONE);
        }
        for (int i = Math.min(breadth, children.size()) - 1; i >= 0; i--) {
          waiting.add(sizes.branch(children.get(i), branch.depth + 1));
          nodes.add(children.get(i));
        }
      }
    }
    return new FileTree(List.copyOf(lines));
  }
}
