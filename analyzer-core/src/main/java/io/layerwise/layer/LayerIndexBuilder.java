package io.layerwise.layer;

import io.layerwise.archive.Limits;
import io.layerwise.oci.ImageReadException;
import io.layerwise.oci.ImageReadException.Fault;
import io.layerwise.oci.Quoted;
import io.layerwise.tar.EntryType;
import io.layerwise.tar.TarEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gathers a layer's entries into a {@link LayerIndex}, in the order in which the tar has them. */
final class LayerIndexBuilder {
  private static final int MOST_REFUSED = 100;

  private final Limits limits;
  private final PathTable paths = new PathTable();
  private final EntryPath entryPath = new EntryPath(this);
  private final InodeColumns inodes = new InodeColumns();
  private final List<String> refused = new ArrayList<>();
  private byte[] flags = new byte[256];
  private int[] inode = new int[256];
  private int entries;

  LayerIndexBuilder(Limits limits) {
    this.limits = limits;
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
    if (!entryPath.resolve(entry.name(), entry.nameLength())) {
      return LayerIndex.NO_INODE;
    }
    int added =
        switch (entryPath.whiteout()) {
          case FILE -> hide(entryPath.node());
          case OPAQUE -> hideChildren(entryPath.node());
          case MALFORMED -> refuse(entry);
          case AUFS -> LayerIndex.NO_INODE;
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
    flags[node] |= LayerIndex.WHITEOUT;
    return LayerIndex.NO_INODE;
  }

  private int hideChildren(int node) {
    flags[node] |= LayerIndex.OPAQUE;
    return LayerIndex.NO_INODE;
  }

  private int refuse(TarEntry entry) {
    if (refused.size() < MOST_REFUSED) {
      String path = PathText.of(Arrays.copyOf(entry.name(), entry.nameLength()));
      refused.add("a whiteout without a name, " + Quoted.of(path));
    }
    return LayerIndex.NO_INODE;
  }

  private int addPath(int node, TarEntry entry) throws ImageReadException {
    if (entry.type() == EntryType.HARD_LINK) {
      int target = paths.find(entry.linkName());
      if (target != PathTable.NONE && isLinkable(target)) {
        place(node, inode[target]);
        return LayerIndex.NO_INODE;
      }
    }
    int added = inodes.add(entry);
    place(node, added);
    return entry.type() == EntryType.FILE ? added : LayerIndex.NO_INODE;
  }

  private boolean isLinkable(int node) {
    return inode[node] != LayerIndex.NO_INODE && inodes.type(inode[node]) != EntryType.DIRECTORY;
  }

  /** The last entry of a path wins; one that is no directory takes the place of a whole subtree. */
  private void place(int node, int added) throws ImageReadException {
    boolean directory = inodes.type(added) == EntryType.DIRECTORY;
    if (node == PathTable.ROOT && !directory) {
      throw new ImageReadException(
          Fault.MALFORMED,
          "a directory as the root of the file system",
          "a " + inodes.type(added).label(),
          "Save the image again; this layer cannot be unpacked.");
    }
    int placed = node;
    if (!directory) {
      entryPath.forget(node);
      if ((flags[node] & LayerIndex.HAS_CHILDREN) != 0) {
        placed = paths.replace(node);
        ensureRow(placed);
        flags[placed] = (byte) (flags[node] & LayerIndex.WHITEOUT);
        flags[node] |= LayerIndex.REPLACED;
      }
    }
    inode[placed] = added;
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
        int target = paths.find(inodes.linkTarget(i));
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
      // A parent's number is below its children's, so one pass reaches all that was replaced.
      flags[node] = (byte) (flags[node] | (flags[paths.parent(node)] & LayerIndex.REPLACED));
    }
    for (int node = 0; node < nodes; node++) {
      if (inode[node] != LayerIndex.NO_INODE && (flags[node] & LayerIndex.REPLACED) == 0) {
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
        List.copyOf(refused));
  }
}
