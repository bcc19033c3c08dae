package io.layerwise.layer;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Paths as a tree in columns: a node is a number, with its parent's number and its own name. Node 0
 * is the root, and a parent's number is always below its children's. A shared beginning is stored
 * once, and names are bytes, since a path in a layer need not be UTF-8.
 */
public final class PathTable {
  /** The root directory's node. */
  public static final int ROOT = 0;

  /** What {@link #find} gives where there is no such node. */
  public static final int NONE = -1;

  private static final int FIRST_SLOTS = 1 << 10;

  /** Seeded anew in each process, so that nobody can prepare names that collide. */
  private static final Hasher64 HASHER =
      Hashing.wyhashFinal4(ThreadLocalRandom.current().nextLong());

  private int[] parent = new int[256];
  private int[] nameStart = new int[257];
  private final Bytes names = new Bytes();
  private int size = 1;

  /** Open addressing over nodes; 0 is free, since the root is never looked up. */
  private int[] slots = new int[FIRST_SLOTS];

  public PathTable() {
    parent[ROOT] = NONE;
  }

  /** How many nodes there are. */
  public int size() {
    return size;
  }

  /** How many bytes the names take. */
  public int nameBytes() {
    return names.length();
  }

  /** The node above; {@link #NONE} above the root. */
  public int parent(int node) {
    return parent[node];
  }

  /** The child of that name, {@link #NONE} where there is none. */
  public int find(int directory, byte[] name, int offset, int length) {
    int slot = slot(directory, name, offset, length);
    return slots[slot] == 0 ? NONE : slots[slot];
  }

  /** The child of that name, made if need be. */
  public int intern(int directory, byte[] name, int offset, int length) {
    int slot = slot(directory, name, offset, length);
    if (slots[slot] != 0) {
      return slots[slot];
    }
    int node = append(directory, name, offset, length);
    slots[slot] = node;
    if (size * 2 > slots.length) {
      grow();
    }
    return node;
  }

  /**
   * A new node of the same parent and name as {@code node}, which can no longer be found; nor can
   * what lies below it.
   */
  int replace(int node) {
    int slot = slot(parent[node], names.array(), nameStart[node], nameLength(node));
    int fresh = append(parent[node], names.array(), nameStart[node], nameLength(node));
    slots[slot] = fresh;
    return fresh;
  }

  /** The node in this table for a node of another, made if need be. */
  public int internFrom(PathTable other, int otherNode, int directory) {
    return intern(
        directory, other.names.array(), other.nameStart[otherNode], other.nameLength(otherNode));
  }

  /** The node in this table for a node of another, {@link #NONE} where there is none. */
  public int findFrom(PathTable other, int otherNode, int directory) {
    return find(
        directory, other.names.array(), other.nameStart[otherNode], other.nameLength(otherNode));
  }

  /**
   * The node of a path, {@link #NONE} where there is none. Empty segments and {@code .} mean
   * nothing, {@code ..} leads up but never out of the root.
   */
  public int find(byte[] path) {
    return findBelow(ROOT, path, 0, path.length);
  }

  /** The same of a path that begins at another node than the root. */
  public int findBelow(int directory, byte[] path, int from, int to) {
    int found = directory;
    int start = from;
    for (int i = from; i <= to && found != NONE; i++) {
      if (i == to || path[i] == '/') {
        int length = i - start;
        if (isDotDot(path, start, length)) {
          found = Math.max(ROOT, parent[found]);
        } else if (!isDot(path, start, length)) {
          found = find(found, path, start, length);
        }
        start = i + 1;
      }
    }
    return found;
  }

  /** Whether a segment of a path leads nowhere: it is empty or {@code .}. */
  static boolean isDot(byte[] name, int start, int length) {
    return length == 0 || (length == 1 && name[start] == '.');
  }

  static boolean isDotDot(byte[] name, int start, int length) {
    return length == 2 && name[start] == '.' && name[start + 1] == '.';
  }

  /** The name's bytes. */
  public byte[] name(int node) {
    return Arrays.copyOfRange(names.array(), nameStart[node], nameStart[node + 1]);
  }

  public int nameLength(int node) {
    return nameStart[node + 1] - nameStart[node];
  }

  byte nameByte(int node, int index) {
    return names.array()[nameStart[node] + index];
  }

  /** The whole path, {@code /a/b} in raw bytes; {@code /} for the root. */
  public byte[] pathBytes(int node) {
    if (node == ROOT) {
      return new byte[] {'/'};
    }
    int length = 0;
    for (int n = node; n != ROOT; n = parent[n]) {
      length += nameLength(n) + 1;
    }
    byte[] path = new byte[length];
    for (int n = node; n != ROOT; n = parent[n]) {
      int name = nameLength(n);
      length -= name;
      System.arraycopy(names.array(), nameStart[n], path, length, name);
      path[--length] = '/';
    }
    return path;
  }

  /** The whole path as text; bytes that are not UTF-8 are written {@code \xNN}. */
  public String path(int node) {
    return PathText.of(pathBytes(node));
  }

  /** Gives back what only building needed; nothing can be added or found by hash afterwards. */
  PathTable trim() {
    parent = Arrays.copyOf(parent, size);
    nameStart = Arrays.copyOf(nameStart, size + 1);
    names.trim();
    slots = new int[0];
    return this;
  }

  /** Writes a table that was {@linkplain #trim trimmed}. */
  void write(ColumnOutput out) throws IOException {
    out.ints(parent);
    out.ints(nameStart);
    out.bytes(names.array());
  }

  /** A table that {@link #write} wrote; trimmed, as it was. */
  static PathTable read(ColumnInput in) throws IOException {
    PathTable table = new PathTable();
    table.parent = in.ints();
    table.nameStart = in.ints();
    byte[] names = in.bytes();
    table.names.append(names, 0, names.length);
    table.size = table.parent.length;
    return table.trim();
  }

  private int append(int directory, byte[] name, int offset, int length) {
    if (size + 1 == nameStart.length) {
      parent = Arrays.copyOf(parent, size * 2);
      nameStart = Arrays.copyOf(nameStart, size * 2 + 1);
    }
    parent[size] = directory;
    nameStart[size] = names.append(name, offset, length);
    nameStart[size + 1] = names.length();
    return size++;
  }

  private int slot(int directory, byte[] name, int offset, int length) {
    int mask = slots.length - 1;
    int slot = hash(directory, name, offset, length) & mask;
    while (slots[slot] != 0 && !matches(slots[slot], directory, name, offset, length)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private boolean matches(int node, int directory, byte[] name, int offset, int length) {
    return parent[node] == directory
        && Arrays.equals(
            names.array(), nameStart[node], nameStart[node + 1], name, offset, offset + length);
  }

  private static int hash(int directory, byte[] name, int offset, int length) {
    long hash = HASHER.hashBytesToLong(name, offset, length);
    // Fibonacci hashing spreads the parent, a small number, over all bits.
    hash ^= directory * 0x9e3779b97f4a7c15L;
    hash *= 0x9e3779b97f4a7c15L;
    return (int) (hash >>> 32);
  }

  private void grow() {
    int[] old = slots;
    slots = new int[old.length * 2];
    for (int node : old) {
      if (node != 0) {
        slots[slot(parent[node], names.array(), nameStart[node], nameLength(node))] = node;
      }
    }
  }
}
