package io.layerwise.practice.image;

import io.layerwise.filesystem.MergedFilesystem;
import io.layerwise.tar.EntryType;
import java.util.stream.IntStream;

/** The regular files that a container sees. */
final class VisibleFiles {
  private VisibleFiles() {}

  /** Their nodes, ascending. */
  static IntStream of(ImageEvidence image) {
    MergedFilesystem filesystem = image.filesystem();
    return IntStream.range(1, filesystem.nodes())
        .filter(filesystem::isVisible)
        .filter(node -> filesystem.type(filesystem.inode(node)) == EntryType.FILE);
  }
}
