package io.layerwise.layer;

import io.layerwise.tar.EntryType;
import io.layerwise.tar.SparseMap;
import io.layerwise.tar.TarEntry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the entries of a layer hold, in columns: 33 bytes each, 37 with a content hash. Everything
 * rare (link targets, sparse maps) is kept beside them.
 */
final class InodeColumns {
  /** The type of an inode that no path leads to: a later entry of the same tar took its place. */
  private static final byte UNREFERENCED = -1;

  /** What a segment of a sparse map takes: an object of two numbers, and a place in a list. */
  private static final long SEGMENT_BYTES = 40;

  /** Linux keeps 12 bits of a device's major number and 20 of its minor one (makedev(3)). */
  private static final long DEVICE_BITS = 0xfffL << 32 | 0xfffff;

  /** How many metadata values are compared before they are looked up. */
  private static final int USUAL_METADATA = 8;

  private byte[] type = new byte[256];
  private long[] size = new long[256];

  /** Where the content begins in the tar; for a device, its numbers; for a link, its target. */
  private long[] place = new long[256];

  private long[] mtime = new long[256];
  private int[] metadata = new int[256];
  private int[] beginnings = {};
  private long[] hashes = {};
  private int count;

  private final Bytes linkTargets = new Bytes();
  private final List<Metadata> metadataValues = new ArrayList<>();
  private final Map<Metadata, Integer> metadataIds = new HashMap<>();
  private final Map<Integer, SparseMap> sparse = new HashMap<>();
  private long xattrBytes;
  private long sparseBytes;

  int count() {
    return count;
  }

  /** How many bytes the texts and sparse maps take that entries bring with them. */
  long textBytes() {
    return linkTargets.length() + xattrBytes + sparseBytes;
  }

  int add(TarEntry entry) {
    if (count == type.length) {
      resize(count * 2);
    }
    type[count] = entry.type().code();
    size[count] = entry.storedSize();
    place[count] = place(entry);
    mtime[count] = entry.mtime();
    metadata[count] = metadataId(entry);
    if (entry.sparse().isPresent()) {
      sparse.put(count, entry.sparse().get());
      sparseBytes += SEGMENT_BYTES * entry.sparse().get().segments().size();
    }
    return count++;
  }

  private long place(TarEntry entry) {
    return switch (entry.type()) {
      case FILE -> entry.contentOffset();
      case CHARACTER_DEVICE, BLOCK_DEVICE -> entry.device() & DEVICE_BITS;
      case SYMLINK, HARD_LINK -> {
        byte[] target = entry.linkName();
        int start = linkTargets.append(target, 0, target.length);
        yield (long) start << 32 | target.length;
      }
      case DIRECTORY, FIFO -> 0;
    };
  }

  /**
   * Gives an inode the metadata of a hard link to it: an engine applies what a link's header says
   * to the file that the link leads to (containerd's and Docker's createTarFile).
   */
  void link(int inode, TarEntry entry) {
    Metadata old = metadataValues.get(metadata[inode]);
    Metadata linked = Metadata.ofLink(entry, old, type(inode));
    if (!linked.equals(old)) {
      metadata[inode] = metadataId(linked);
    }
    if (type(inode) != EntryType.SYMLINK) {
      mtime[inode] = entry.mtime(); // Docker has no call that sets a symlink's
    }
  }

  /** Most layers have a handful, so that looking through the first ones finds it. */
  private int metadataId(TarEntry entry) {
    for (int i = 0; i < Math.min(USUAL_METADATA, metadataValues.size()); i++) {
      if (metadataValues.get(i).isOf(entry)) {
        return i;
      }
    }
    return metadataId(Metadata.of(entry));
  }

  private int metadataId(Metadata value) {
    return metadataIds.computeIfAbsent(
        value,
        fresh -> {
          metadataValues.add(fresh);
          fresh.xattrs().forEach((name, text) -> xattrBytes += name.length() + text.length());
          return metadataValues.size() - 1;
        });
  }

  void beginning(int inode, int checksum) {
    if (beginnings.length < type.length) {
      beginnings = Arrays.copyOf(beginnings, type.length);
    }
    beginnings[inode] = checksum;
  }

  void hash(int inode, ContentHash hash) {
    if (hashes.length < type.length) {
      hashes = Arrays.copyOf(hashes, type.length);
    }
    hashes[inode] = hash.both();
  }

  void unreference(int inode) {
    type[inode] = UNREFERENCED;
  }

  boolean isReferenced(int inode) {
    return type[inode] != UNREFERENCED;
  }

  EntryType type(int inode) {
    return EntryType.of(type[inode]);
  }

  long size(int inode) {
    return size[inode];
  }

  long place(int inode) {
    return place[inode];
  }

  long mtime(int inode) {
    return mtime[inode];
  }

  Metadata metadata(int inode) {
    return metadataValues.get(metadata[inode]);
  }

  boolean hasBeginnings() {
    return beginnings.length > 0;
  }

  int beginning(int inode) {
    return beginnings[inode];
  }

  boolean hasHashes() {
    return hashes.length > 0;
  }

  ContentHash hash(int inode) {
    return ContentHash.of(hashes[inode]);
  }

  byte[] linkTarget(int inode) {
    int start = (int) (place[inode] >>> 32);
    return Arrays.copyOfRange(linkTargets.array(), start, start + (int) place[inode]);
  }

  Optional<SparseMap> sparse(int inode) {
    return Optional.ofNullable(sparse.get(inode));
  }

  InodeColumns trim() {
    resize(count);
    if (hasBeginnings()) {
      beginnings = Arrays.copyOf(beginnings, count);
    }
    if (hasHashes()) {
      hashes = Arrays.copyOf(hashes, count);
    }
    linkTargets.trim();
    metadataIds.clear();
    return this;
  }

  /** Writes columns that were {@linkplain #trim trimmed}. */
  void write(ColumnOutput out) throws IOException {
    out.bytes(type);
    out.longs(size);
    out.longs(place);
    out.longs(mtime);
    out.ints(metadata);
    out.longs(hashes);
    out.bytes(linkTargets.array());
    RareColumns.writeMetadata(metadataValues, out);
    RareColumns.writeSparse(sparse, out);
  }

  /** Columns that {@link #write} wrote; trimmed, as they were. */
  static InodeColumns read(ColumnInput in) throws IOException {
    InodeColumns columns = new InodeColumns();
    columns.type = in.bytes();
    columns.size = in.longs();
    columns.place = in.longs();
    columns.mtime = in.longs();
    columns.metadata = in.ints();
    columns.hashes = in.longs();
    byte[] targets = in.bytes();
    columns.linkTargets.append(targets, 0, targets.length);
    columns.linkTargets.trim();
    columns.metadataValues.addAll(RareColumns.readMetadata(in));
    columns.sparse.putAll(RareColumns.readSparse(in));
    columns.count = columns.type.length;
    return columns;
  }

  private void resize(int length) {
    type = Arrays.copyOf(type, length);
    size = Arrays.copyOf(size, length);
    place = Arrays.copyOf(place, length);
    mtime = Arrays.copyOf(mtime, length);
    metadata = Arrays.copyOf(metadata, length);
  }
}
