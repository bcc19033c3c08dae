package io.layerwise.comparison;

import io.layerwise.filesystem.Inode;
import io.layerwise.filesystem.MergedFilesystem;
import java.util.Arrays;
import java.util.List;

/** Sizes of files: only one of a size that the other image has too can be there already. */
final class FileSizes {
  private final long[] sizes;

  private FileSizes(long[] sizes) {
    this.sizes = sizes;
  }

  static FileSizes of(List<Inode> files, MergedFilesystem filesystem) {
    return new FileSizes(files.stream().mapToLong(filesystem::bytes).sorted().distinct().toArray());
  }

  /** Whether a file of at least a byte has this size. */
  boolean contain(long bytes) {
    return bytes > 0 && Arrays.binarySearch(sizes, bytes) >= 0;
  }
}
