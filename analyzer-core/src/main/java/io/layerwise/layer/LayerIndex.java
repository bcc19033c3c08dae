package io.layerwise.layer;

import io.layerwise.tar.EntryType;
import io.layerwise.tar.SparseMap;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything about one layer that later questions ask, but for the content of its files. Immutable,
 * and the same for the same tar, wherever it came from.
 *
 * <p>A <em>node</em> is a path that the layer speaks of: one that it makes, one that it hides from
 * lower layers, or a directory on the way to one. An <em>inode</em> is what an entry made; the hard
 * links to a file share it. A path that the tar holds twice has the inode of its last entry.
 */
public final class LayerIndex {
  /** The inode of a node that has no entry of its own. */
  public static final int NO_INODE = -1;

  static final byte WHITEOUT = 1;
  static final byte OPAQUE = 2;
  static final byte HAS_CHILDREN = 4;

  /**
   * No path of the layer, nor is what lies below it: a directory that a later entry of the same tar
   * replaced, or what aufs kept for itself.
   */
  static final byte HIDDEN = 8;

  private final PathTable paths;
  private final byte[] flags;
  private final int[] inode;
  private final InodeColumns inodes;
  private final Map<Integer, Integer> laterTargets;
  private final LayerTotals totals;
  private final List<String> oddities;

  LayerIndex(
      PathTable paths,
      byte[] flags,
      int[] inode,
      InodeColumns inodes,
      Map<Integer, Integer> laterTargets,
      LayerTotals totals,
      List<String> oddities) {
    this.paths = paths;
    this.flags = flags;
    this.inode = inode;
    this.inodes = inodes;
    this.laterTargets = laterTargets;
    this.totals = totals;
    this.oddities = oddities;
  }

  public LayerTotals totals() {
    return totals;
  }

  /**
   * What the tar has that an engine refuses or passes over, though it was read: a sentence without
   * its full stop for each kind; at most a hundred.
   */
  public List<String> oddities() {
    return oddities;
  }

  /** The paths of the nodes; a node's number is its row in every column. */
  public PathTable paths() {
    return paths;
  }

  /** How many nodes there are, the root among them. */
  public int nodes() {
    return flags.length;
  }

  /** Whether the layer hides anything of lower layers by a whiteout. */
  public boolean hidesPaths() {
    for (byte flag : flags) {
      if ((flag & (WHITEOUT | OPAQUE)) != 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether the layer hides this path of lower layers. */
  public boolean isWhiteout(int node) {
    return (flags[node] & WHITEOUT) != 0;
  }

  /** Whether the layer hides this directory's children of lower layers. */
  public boolean isOpaque(int node) {
    return (flags[node] & OPAQUE) != 0;
  }

  /** Whether there is something at this path once the layer is applied. */
  public boolean makesPath(int node) {
    boolean onlyHides =
        inode[node] == NO_INODE && (flags[node] & ~WHITEOUT) == 0 && isWhiteout(node);
    return !onlyHides && !isHidden(node);
  }

  private boolean isHidden(int node) {
    return (flags[node] & HIDDEN) != 0;
  }

  /** The inode at this path, {@link #NO_INODE} for a directory that is only implied. */
  public int inode(int node) {
    return inode[node];
  }

  /** How many inodes were numbered; not all of them are {@linkplain #isReferenced in use}. */
  public int inodes() {
    return inodes.count();
  }

  /** Whether a path leads to the inode; not so where a later entry of the tar took its place. */
  public boolean isReferenced(int inode) {
    return inodes.isReferenced(inode);
  }

  /** {@link EntryType#HARD_LINK} for a link whose target is only in a lower layer. */
  public EntryType type(int inode) {
    return inodes.type(inode);
  }

  /** The bytes that the layer holds for the inode: 0 for all but files. */
  public long bytes(int inode) {
    return inodes.size(inode);
  }

  /** The length in bytes of the file once written out: more than {@link #bytes} if it is sparse. */
  public long length(int inode) {
    return sparse(inode).map(SparseMap::realSize).orElse(bytes(inode));
  }

  /** Where a file's stored bytes begin, in bytes from the start of the uncompressed tar. */
  public long contentOffset(int inode) {
    return inodes.place(inode);
  }

  /** A device's numbers, major and minor, 32 bits each. */
  public long device(int inode) {
    return inodes.place(inode);
  }

  /** Seconds since 1970. */
  public long mtime(int inode) {
    return inodes.mtime(inode);
  }

  public Metadata metadata(int inode) {
    return inodes.metadata(inode);
  }

  /** The target of a symlink, or of a hard link into a lower layer; raw bytes. */
  public byte[] linkTarget(int inode) {
    return inodes.linkTarget(inode);
  }

  /**
   * For a {@link EntryType#HARD_LINK}, the inode of this layer that the target turned out to be
   * further on in the tar; {@link #NO_INODE} where it is only in a lower layer.
   */
  public int laterTarget(int inode) {
    return laterTargets.getOrDefault(inode, NO_INODE);
  }

  public Optional<SparseMap> sparse(int inode) {
    return inodes.sparse(inode);
  }

  /**
   * A number that files with the same content have in common, as few others have: enough to tell
   * most of those apart that differ, without reading them. Numbers are comparable between layers
   * that {@link #tellsApart}.
   */
  public long sieve(int inode) {
    return bytes(inode) ^ inodes.beginning(inode) * 0x9e3779b97f4a7c15L;
  }

  /** Whether files can be told apart by {@link #sieve}. */
  public boolean tellsApart() {
    return inodes.hasBeginnings();
  }

  /** Whether only their bytes can tell if a file of this layer and one of another differ. */
  public boolean mayHoldSame(int inode, LayerIndex other, int otherInode) {
    return type(inode) == EntryType.FILE
        && other.type(otherInode) == EntryType.FILE
        && bytes(inode) == other.bytes(otherInode)
        && sparse(inode).equals(other.sparse(otherInode))
        && !(tellsApart() && other.tellsApart() && sieve(inode) != other.sieve(otherInode));
  }

  /** Whether every file's content was hashed as it passed. */
  public boolean hasHashes() {
    return inodes.hasHashes();
  }

  /** The hash of a file's content, where {@link #hasHashes}. */
  public ContentHash hash(int inode) {
    return inodes.hash(inode);
  }

  void write(ColumnOutput out) throws IOException {
    paths.write(out);
    out.bytes(flags);
    out.ints(inode);
    inodes.write(out);
    RareColumns.writeNumbers(laterTargets, out);
    RareColumns.writeTotals(totals, out);
    RareColumns.writeTexts(oddities, out);
  }

  /** An index that {@link #write} wrote. */
  static LayerIndex read(ColumnInput in) throws IOException {
    return new LayerIndex(
        PathTable.read(in),
        in.bytes(),
        in.ints(),
        InodeColumns.read(in),
        RareColumns.readNumbers(in),
        RareColumns.readTotals(in),
        RareColumns.readTexts(in));
  }
}
