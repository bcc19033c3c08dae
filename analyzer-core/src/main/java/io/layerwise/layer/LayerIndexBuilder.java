package io.layerwise.layer;

import io.layerwise.archive.Limits;
import io.layerwise.oci.ImageReadException;
import io.layerwise.oci.ImageReadException.Fault;
import io.layerwise.tar.EntryType;
import io.layerwise.tar.Oddities;
import io.layerwise.tar.TarEntry;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Gathers a layer's entries into a {@link LayerIndex}, in the order in which the tar has them. */
final class LayerIndexBuilder {
  private final Limits limits;
  private final Oddities oddities;
  private final PathTable paths = new PathTable();
  private final EntryPath entryPath = new EntryPath(this);
  private final InodeColumns inodes = new InodeColumns();
  private byte[] flags = new byte[256];
  private int[] inode = new int[256];
  private int entries;

  /** The name of the entry that is being added, raw; its first {@code nameLength} bytes. */
  private byte[] name = {};

  private int nameLength;

  /**
   * @param oddities where those of the layer are gathered
   */
  LayerIndexBuilder(Limits limits, Oddities oddities) {
    this.limits = limits;
    this.oddities = oddities;
    Arrays.fill(inode, LayerIndex.NO_INODE);
  }

  PathTable paths() {
    return paths;
  }

  /**
   * Adds an entry.
   *
   * @return its inode where it is a file with content of its own, else {@link LayerIndex#NO_INODE}
   * @throws ImageReadException where the entry cannot stand in any file system, or exceeds a limit
   */
  int add(TarEntry entry) throws ImageReadException {
    entries++;
    name = entry.name();
    nameLength = entry.nameLength();
    entryPath.resolve(name, nameLength);
    int added =
        switch (entryPath.whiteout()) {
          case FILE -> hide(entryPath.node());
          case OPAQUE -> hideChildren(entryPath.node());
          case MALFORMED -> passOver("a whiteout without a name is passed over");
          case AUFS -> {
            conceal(entryPath.node());
            yield addPath(entryPath.node(), entry);
          }
          case NONE -> addPath(entryPath.node(), entry);
        };
    requireWithinLimits();
    return added;
  }

  /** The path of the entry added last. */
  String lastPath() {
    return paths.path(entryPath.node());
  }

  void beginning(int inodeNumber, int checksum) {
    inodes.beginning(inodeNumber, checksum);
  }

  void hash(int inodeNumber, ContentHash hash) {
    inodes.hash(inodeNumber, hash);
  }

  private int hide(int node) {
    if (inode[node] != LayerIndex.NO_INODE) {
      note("Docker refuses a whiteout of what the layer itself makes; it hides lower layers only");
    }
    flags[node] |= LayerIndex.WHITEOUT;
    return LayerIndex.NO_INODE;
  }

  private int hideChildren(int node) {
    if (node == PathTable.ROOT) {
      return passOver("an opaque root hides nothing: an overlay does not ask the root of a layer");
    }
    flags[node] |= LayerIndex.OPAQUE;
    return LayerIndex.NO_INODE;
  }

  private int passOver(String kind) {
    note(kind);
    return LayerIndex.NO_INODE;
  }

  private void note(String kind) {
    oddities.add(kind, name, nameLength);
  }

  /**
   * Hides what aufs kept for itself: it makes no path, but hard links lead to it ({@code
   * .wh..wh.plnk} holds the content of files with several names).
   */
  void conceal(int node) {
    flags[node] |= LayerIndex.HIDDEN;
  }

  private int addPath(int node, TarEntry entry) {
    boolean directory = entry.type() == EntryType.DIRECTORY;
    if (node == PathTable.ROOT && !directory) {
      return passOver("an entry of the root that is no directory is passed over");
    }
    if (entry.type() == EntryType.CHARACTER_DEVICE && entry.device() == 0) {
      note("a character device 0:0 hides its name as a whiteout does: it is one to an overlay");
      flags[vacate(node)] |= LayerIndex.WHITEOUT;
      return LayerIndex.NO_INODE;
    }
    if (inode[node] != LayerIndex.NO_INODE) {
      note(
          "a path stands twice in the layer, which Docker's overlay2 store refuses; the last counts");
    }
    if (entry.type() == EntryType.HARD_LINK) {
      int target = entryPath.find(entry.linkName());
      if (target != PathTable.NONE && isLinkable(target)) {
        int linked = inode[target];
        inodes.link(linked, entry);
        place(node, linked, false);
        return LayerIndex.NO_INODE;
      }
      note("Docker refuses a hard link whose target does not come before it in the same layer");
    }
    int added = inodes.add(entry);
    place(node, added, directory);
    return entry.type() == EntryType.FILE ? added : LayerIndex.NO_INODE;
  }

  private boolean isLinkable(int node) {
    return inode[node] != LayerIndex.NO_INODE && inodes.type(inode[node]) != EntryType.DIRECTORY;
  }

  boolean isSymlink(int node) {
    return inode[node] != LayerIndex.NO_INODE && inodes.type(inode[node]) == EntryType.SYMLINK;
  }

  /** The target of what {@link #isSymlink}, raw. */
  byte[] symlinkTarget(int node) {
    return inodes.linkTarget(inode[node]);
  }

  /** The last entry of a path wins; one that is no directory takes the place of a whole subtree. */
  private void place(int node, int added, boolean directory) {
    if (directory) {
      if (isSymlink(node)) {
        entryPath.forget();
      }
      takeBackWhiteout(node);
      inode[node] = added;
    } else {
      inode[vacate(node)] = added;
    }
  }

  /**
   * Has nothing of the layer stand at a path any more, nor below it.
   *
   * @return the path's node, another one if something stood below it
   */
  private int vacate(int node) {
    boolean parent = (flags[node] & LayerIndex.HAS_CHILDREN) != 0;
    if (parent || isSymlink(node)) {
      entryPath.forget();
    } else {
      entryPath.forget(node);
    }
    inode[node] = LayerIndex.NO_INODE;
    if (!parent) {
      return node;
    }
    int fresh = paths.replace(node);
    ensureRow(fresh);
    flags[fresh] = (byte) (flags[node] & (LayerIndex.WHITEOUT | LayerIndex.HIDDEN));
    flags[node] |= LayerIndex.HIDDEN;
    return fresh;
  }

  /**
   * A whiteout is an overlay's device, which a directory of the same name takes the place of; and
   * that directory is merged with the one that a lower layer has (Docker's and containerd's overlay
   * stores alike; overlayfs, "Whiteouts and opaque directories").
   */
  private void takeBackWhiteout(int node) {
    if ((flags[node] & LayerIndex.WHITEOUT) != 0) {
      flags[node] &= ~(LayerIndex.WHITEOUT | LayerIndex.OPAQUE);
    }
  }

  /** The child of that name, made if need be; what it stands in becomes a directory. */
  int child(int directory, byte[] name, int offset, int length) {
    int node = paths.intern(directory, name, offset, length);
    ensureRow(node);
    flags[directory] |= LayerIndex.HAS_CHILDREN;
    return node;
  }

  /** A file on the way to another entry's path gives way to a directory. */
  void requireDirectory(int node) {
    if (inode[node] != LayerIndex.NO_INODE && inodes.type(inode[node]) != EntryType.DIRECTORY) {
      note("Docker refuses a path through what is no directory, or through a circle of symlinks");
      inode[node] = LayerIndex.NO_INODE;
    }
  }

  private void ensureRow(int node) {
    if (node >= flags.length) {
      int rows = inode.length;
      flags = Arrays.copyOf(flags, node * 2);
      inode = Arrays.copyOf(inode, node * 2);
      Arrays.fill(inode, rows, inode.length, LayerIndex.NO_INODE);
    }
  }

  private void requireWithinLimits() throws ImageReadException {
    // Entries that write one path again and again make no new path, but an inode each.
    if (paths.size() > limits.entries() || inodes.count() > limits.entries()) {
      throw overLimit("a layer of at most " + limits.entries() + " paths", "--max-entries");
    }
    if (paths.nameBytes() + inodes.textBytes() > limits.nameBytes()) {
      throw overLimit(
          "names and link targets of at most " + limits.nameBytes() + " bytes", "--max-entries");
    }
  }

  private static ImageReadException overLimit(String expected, String flag) {
    return new ImageReadException(
        Fault.LIMIT_EXCEEDED,
        expected,
        "more",
        "If you trust this image, raise the limit with " + flag + ".");
  }

  /** Hard links whose target came after them in the tar: the target's inode, by their own. */
  private Map<Integer, Integer> laterTargets() {
    Map<Integer, Integer> targets = new HashMap<>();
    for (int i = 0; i < inodes.count(); i++) {
      if (inodes.type(i) == EntryType.HARD_LINK) {
        int target = entryPath.find(inodes.linkTarget(i));
        if (target != PathTable.NONE
            && isLinkable(target)
            && inodes.type(inode[target]) != EntryType.HARD_LINK) {
          targets.put(i, inode[target]);
        }
      }
    }
    return targets;
  }

  LayerIndex build(long layerBytes, boolean markedEnd) {
    Map<Integer, Integer> laterTargets = laterTargets();
    int nodes = paths.size();
    boolean[] referenced = new boolean[inodes.count()];
    for (int node = 1; node < nodes; node++) {
      // A parent's number is below its children's, so one pass reaches all that is hidden.
      flags[node] = (byte) (flags[node] | (flags[paths.parent(node)] & LayerIndex.HIDDEN));
    }
    for (int node = 0; node < nodes; node++) {
      if (inode[node] != LayerIndex.NO_INODE && (flags[node] & LayerIndex.HIDDEN) == 0) {
        referenced[inode[node]] = true;
      }
    }
    long contentBytes = 0;
    int files = 0;
    for (int i = 0; i < referenced.length; i++) {
      if (!referenced[i]) {
        inodes.unreference(i);
      } else if (inodes.type(i) == EntryType.FILE) {
        contentBytes += inodes.size(i);
        files++;
      }
    }
    return new LayerIndex(
        paths.trim(),
        Arrays.copyOf(flags, nodes),
        Arrays.copyOf(inode, nodes),
        inodes.trim(),
        laterTargets,
        new LayerTotals(layerBytes, contentBytes, entries, files, markedEnd),
        oddities.sentences());
  }
}
