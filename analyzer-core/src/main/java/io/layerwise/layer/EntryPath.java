package io.layerwise.layer;

import java.util.Arrays;

/**
 * Leads from an entry's name to its node: {@code ./a}, {@code a}, {@code /a} and {@code a/} are one
 * path, {@code .} and {@code ..} are resolved inside the root. Entries of one directory follow each
 * other in most tars, so the last directory is remembered.
 */
final class EntryPath {
  private final LayerIndexBuilder builder;
  private byte[] lastDirectory = new byte[256];
  private int lastLength = -1;
  private int lastNode;

  private int node;
  private Whiteout whiteout = Whiteout.NONE;

  EntryPath(LayerIndexBuilder builder) {
    this.builder = builder;
  }

  /** The node that the name leads to; for a whiteout, the one that it hides. */
  int node() {
    return node;
  }

  Whiteout whiteout() {
    return whiteout;
  }

  /** Forgets the last directory if it is {@code changed}: it is none any more. */
  void forget(int changed) {
    if (lastNode == changed) {
      lastLength = -1;
    }
  }

  /**
   * Leads to the node, making it and the directories on the way.
   *
   * @return false where the name is aufs's own and means no path
   */
  boolean resolve(byte[] name, int nameLength) {
    if (CleanName.isNeeded(name, nameLength)) {
      CleanName clean = CleanName.of(name, nameLength);
      return resolveClean(clean.bytes(), clean.length());
    }
    return resolveClean(name, nameLength);
  }

  private boolean resolveClean(byte[] name, int nameLength) {
    int end = nameLength;
    while (end > 0 && name[end - 1] == '/') {
      end--;
    }
    int start = end;
    while (start > 0 && name[start - 1] != '/') {
      start--;
    }
    whiteout = Whiteout.of(name, start, end);
    if (whiteout == Whiteout.AUFS) {
      return false;
    }
    if (whiteout == Whiteout.MALFORMED) {
      // It is refused, so it makes no directory either.
      node = PathTable.ROOT;
      return true;
    }
    int directory = directory(name, start);
    if (directory == PathTable.NONE) {
      return false;
    }
    node =
        switch (whiteout) {
          case FILE ->
              builder.child(
                  directory,
                  name,
                  start + Whiteout.PREFIX_LENGTH,
                  end - start - Whiteout.PREFIX_LENGTH);
          case OPAQUE, MALFORMED, AUFS -> directory;
          case NONE -> step(directory, name, start, end);
        };
    return true;
  }

  /** The node of the directory {@code name[0..end)}, {@link PathTable#NONE} for one of aufs's. */
  private int directory(byte[] name, int end) {
    if (end == lastLength && Arrays.equals(name, 0, end, lastDirectory, 0, end)) {
      return lastNode;
    }
    int directory = PathTable.ROOT;
    int start = 0;
    for (int i = 0; i < end; i++) {
      if (name[i] == '/') {
        if (Whiteout.of(name, start, i) == Whiteout.AUFS) {
          return PathTable.NONE;
        }
        directory = step(directory, name, start, i);
        builder.requireDirectory(directory);
        start = i + 1;
      }
    }
    if (lastDirectory.length < end) {
      lastDirectory = new byte[end * 2];
    }
    System.arraycopy(name, 0, lastDirectory, 0, end);
    lastLength = end;
    lastNode = directory;
    return directory;
  }

  private int step(int directory, byte[] name, int start, int end) {
    int length = end - start;
    if (PathTable.isDot(name, start, length)) {
      return directory;
    }
    return builder.child(directory, name, start, length);
  }
}
