package io.layerwise.layer;

import java.util.Arrays;

/**
 * Leads from an entry's name to its node: {@code ./a}, {@code a}, {@code /a} and {@code a/} are one
 * path, {@code .} and {@code ..} are resolved inside the root.
 *
 * <p>A symlink on the way that the same layer made is followed, as engines do when they unpack the
 * layer into a directory of its own: Docker within a chroot, containerd by resolving each parent
 * within that directory (its fs.RootPath), which also makes what a dangling link leads to. The last
 * part of a name is never followed: the entry stands in the link's place. Symlinks of lower layers
 * are not there while a layer is unpacked, so they are not followed; the directory that is made
 * instead hides them.
 *
 * <p>Entries of one directory follow each other in most tars, so the last directory is remembered.
 */
final class EntryPath {
  /** As many as Linux follows (path_resolution(7)). */
  private static final int MOST_LINKS = 40;

  /** How long their targets may be together, which bounds the work for one name: 16 KiB. */
  private static final int MOST_LINK_BYTES = 16 << 10;

  private final LayerIndexBuilder builder;
  private byte[] lastDirectory = new byte[256];
  private int lastLength = -1;
  private int lastNode;

  private int node;
  private Whiteout whiteout = Whiteout.NONE;

  /** Symlinks, and bytes of them, that may still be followed on the way to the present node. */
  private int linksLeft;

  private int linkBytesLeft;

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

  /** Forgets the last directory: the way to it may have changed. */
  void forget() {
    lastLength = -1;
  }

  /** Forgets the last directory if it is {@code changed}: it is none any more. */
  void forget(int changed) {
    if (lastNode == changed) {
      lastLength = -1;
    }
  }

  /** Leads to the node, making it and the directories on the way. */
  void resolve(byte[] name, int nameLength) {
    if (CleanName.isNeeded(name, nameLength)) {
      CleanName clean = CleanName.of(name, nameLength);
      resolveClean(clean.bytes(), clean.length());
    } else {
      resolveClean(name, nameLength);
    }
  }

  private void resolveClean(byte[] name, int nameLength) {
    int end = endOfName(name, nameLength);
    int start = startOfName(name, end);
    whiteout = Whiteout.of(name, start, end);
    if (whiteout == Whiteout.MALFORMED) {
      // It is passed over, so it makes no directory either.
      node = PathTable.ROOT;
      return;
    }
    int directory = directory(name, start);
    node =
        switch (whiteout) {
          case FILE ->
              builder.child(
                  directory,
                  name,
                  start + Whiteout.PREFIX_LENGTH,
                  end - start - Whiteout.PREFIX_LENGTH);
          case OPAQUE, MALFORMED -> directory;
          case NONE, AUFS -> step(directory, name, start, end);
        };
  }

  /**
   * The node of a path, symlinks on the way followed as in {@link #resolve} but nothing made;
   * {@link PathTable#NONE} where there is none.
   */
  int find(byte[] path) {
    CleanName clean = CleanName.of(path, path.length);
    byte[] name = clean.bytes();
    int end = endOfName(name, clean.length());
    int start = startOfName(name, end);
    int directory = walkFromRoot(name, start, false);
    return directory == PathTable.NONE || start == end
        ? directory
        : builder.paths().find(directory, name, start, end - start);
  }

  private static int endOfName(byte[] name, int length) {
    int end = length;
    while (end > 0 && name[end - 1] == '/') {
      end--;
    }
    return end;
  }

  private static int startOfName(byte[] name, int end) {
    int start = end;
    while (start > 0 && name[start - 1] != '/') {
      start--;
    }
    return start;
  }

  /** The node of the directory {@code name[0..end)}, made if need be. */
  private int directory(byte[] name, int end) {
    if (end == lastLength && Arrays.equals(name, 0, end, lastDirectory, 0, end)) {
      return lastNode;
    }
    int directory = walkFromRoot(name, end, true);
    if (lastDirectory.length < end) {
      lastDirectory = new byte[end * 2];
    }
    System.arraycopy(name, 0, lastDirectory, 0, end);
    lastLength = end;
    lastNode = directory;
    return directory;
  }

  private int walkFromRoot(byte[] path, int end, boolean making) {
    linksLeft = MOST_LINKS;
    linkBytesLeft = MOST_LINK_BYTES;
    return walk(PathTable.ROOT, path, end, making);
  }

  /**
   * The directory that {@code path[0..end)} leads to from another, all of its parts followed.
   *
   * @param making whether what is not there is made; else it is {@link PathTable#NONE}
   */
  private int walk(int from, byte[] path, int end, boolean making) {
    int directory = from;
    int start = 0;
    for (int i = 0; i <= end && directory != PathTable.NONE; i++) {
      if (i == end || path[i] == '/') {
        directory = enter(directory, path, start, i, making);
        start = i + 1;
      }
    }
    return directory;
  }

  private int enter(int directory, byte[] path, int start, int end, boolean making) {
    int length = end - start;
    if (PathTable.isDotDot(path, start, length)) {
      return Math.max(PathTable.ROOT, builder.paths().parent(directory));
    }
    if (PathTable.isDot(path, start, length)) {
      return directory;
    }
    int entered =
        making
            ? builder.child(directory, path, start, length)
            : builder.paths().find(directory, path, start, length);
    if (entered != PathTable.NONE && builder.isSymlink(entered)) {
      byte[] target = builder.symlinkTarget(entered);
      if (linksLeft > 0 && target.length <= linkBytesLeft) {
        linksLeft--;
        linkBytesLeft -= target.length;
        boolean absolute = target.length > 0 && target[0] == '/';
        return walk(absolute ? PathTable.ROOT : directory, target, target.length, making);
      }
    }
    if (making) {
      builder.requireDirectory(entered);
      if (Whiteout.of(path, start, end) == Whiteout.AUFS) {
        builder.conceal(entered);
      }
    }
    return entered;
  }

  private int step(int directory, byte[] name, int start, int end) {
    int length = end - start;
    return PathTable.isDot(name, start, length)
        ? directory
        : builder.child(directory, name, start, length);
  }
}
