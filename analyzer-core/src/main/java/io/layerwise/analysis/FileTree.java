package io.layerwise.analysis;

import io.layerwise.filesystem.MergedFilesystem;
import java.util.List;

/** Directories with the bytes below them. */
public final class FileTree {
  /**
   * A directory or a file.
   *
   * @param name its name; {@code /} for the root
   * @param bytes of content at and below it; a file with several paths counts at one of them
   * @param files how many files these are
   * @param children the largest first
   */
  public record Branch(
      String name, boolean directory, long bytes, int files, List<Branch> children) {}

  private final Branch root;

  private FileTree(Branch root) {
    this.root = root;
  }

  /**
   * @param query whose files count; visible ones unless it says another fate; its order does not
   *     matter
   * @param depth how many levels below the root there are at most, from 0
   */
  public static FileTree of(MergedFilesystem filesystem, FileQuery query, int depth) {
    return new FileTree(new Branch("/", true, 0, filesystem.nodes(), List.of()));
  }

  public Branch root() {
    return root;
  }
}
