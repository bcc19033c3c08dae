package io.layerwise.tar;

import java.util.Map;
import java.util.Optional;

/**
 * The entry that a {@link TarReader} stands on. One object serves all entries of a tar: it is valid
 * until the reader moves on.
 */
public final class TarEntry {
  private static final byte[] NO_BYTES = {};

  EntryType type = EntryType.FILE;
  byte[] name = new byte[256];
  int nameLength;
  byte[] linkName = NO_BYTES;
  long storedSize;
  long contentOffset;
  int mode;
  int uid;
  int gid;
  long mtime;
  long device;
  Map<String, String> xattrs = Map.of();
  Optional<SparseMap> sparse = Optional.empty();

  TarEntry() {}

  /** The name's bytes; {@link #nameLength()} of them count. Raw: a name need not be UTF-8. */
  public byte[] name() {
    return name;
  }

  public int nameLength() {
    return nameLength;
  }

  /** The target of a symlink or hard link, raw; empty for all else. */
  public byte[] linkName() {
    return linkName;
  }

  public EntryType type() {
    return type;
  }

  /** The bytes that the tar holds for the file; 0 for all but files. */
  public long storedSize() {
    return storedSize;
  }

  /** Where the stored bytes begin, in bytes from the start of the tar. */
  public long contentOffset() {
    return contentOffset;
  }

  /** Permission, setuid, setgid and sticky bits: the lower twelve. */
  public int mode() {
    return mode;
  }

  /**
   * Unsigned: the lower 32 bits of what the header says, which are all that {@code chown} takes.
   * The largest leaves the owner as it is (chown(2)).
   */
  public int uid() {
    return uid;
  }

  /** Unsigned, as {@link #uid}. */
  public int gid() {
    return gid;
  }

  /** Seconds since 1970. */
  public long mtime() {
    return mtime;
  }

  /** Major and minor number of a device, 32 bits each. */
  public long device() {
    return device;
  }

  /** Extended attributes by name, their values in ISO-8859-1, a byte a character. */
  public Map<String, String> xattrs() {
    return xattrs;
  }

  /** Where the stored bytes belong, for a sparse file. */
  public Optional<SparseMap> sparse() {
    return sparse;
  }

  void ensureName(int length) {
    if (name.length < length) {
      name = new byte[Math.max(length, name.length * 2)];
    }
  }

  void clear() {
    linkName = NO_BYTES;
    device = 0;
    storedSize = 0;
    xattrs = Map.of();
    sparse = Optional.empty();
  }
}
