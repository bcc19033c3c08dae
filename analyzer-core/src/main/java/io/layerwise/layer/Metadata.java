package io.layerwise.layer;

import io.layerwise.tar.EntryType;
import io.layerwise.tar.TarEntry;
import java.util.HashMap;
import java.util.Map;

/**
 * Who may do what with a file: what a {@code chmod}, {@code chown} or {@code setfattr} changes.
 *
 * @param mode permission, setuid, setgid and sticky bits
 * @param uid unsigned
 * @param gid unsigned
 * @param xattrs extended attributes by name, their values a byte a character
 */
public record Metadata(int mode, int uid, int gid, Map<String, String> xattrs) {
  /** An implied directory's: engines make missing parents so. */
  public static final Metadata IMPLIED = new Metadata(0755, 0, 0, Map.of());

  /** Linux has no modes for symlinks: each has this one, whatever a header says (symlink(7)). */
  private static final int SYMLINK_MODE = 0777;

  /** Leaves the owner as it is (chown(2)), which is root for a new file. */
  private static final int UNCHANGED = -1;

  /** A capability is lost with every chown, also to the same owner (capabilities(7)). */
  private static final String CAPABILITY = "security.capability";

  private static final String USER = "user.";

  /** What an engine gives to the file that it makes of an entry. */
  static Metadata of(TarEntry entry) {
    return new Metadata(
        mode(entry),
        owner(entry.uid(), 0),
        owner(entry.gid(), 0),
        Map.copyOf(xattrs(entry, entry.type())));
  }

  /** Whether this is what {@link #of} gives. */
  boolean isOf(TarEntry entry) {
    return mode == mode(entry)
        && uid == owner(entry.uid(), 0)
        && gid == owner(entry.gid(), 0)
        && xattrs.equals(xattrs(entry, entry.type()));
  }

  /**
   * What an engine gives to a file once it is linked.
   *
   * @param link the hard link's entry
   * @param old the file's metadata before
   * @param type the file's
   */
  static Metadata ofLink(TarEntry link, Metadata old, EntryType type) {
    Map<String, String> xattrs = new HashMap<>(old.xattrs);
    xattrs.remove(CAPABILITY);
    xattrs.putAll(xattrs(link, type));
    return new Metadata(
        type == EntryType.SYMLINK ? SYMLINK_MODE : link.mode(),
        owner(link.uid(), old.uid),
        owner(link.gid(), old.gid),
        Map.copyOf(xattrs));
  }

  private static int mode(TarEntry entry) {
    return entry.type() == EntryType.SYMLINK ? SYMLINK_MODE : entry.mode();
  }

  /** Only files and directories have attributes of users; engines go on without (xattr(7)). */
  private static Map<String, String> xattrs(TarEntry entry, EntryType type) {
    if (entry.xattrs().isEmpty() || type == EntryType.FILE || type == EntryType.DIRECTORY) {
      return entry.xattrs();
    }
    Map<String, String> xattrs = new HashMap<>(entry.xattrs());
    xattrs.keySet().removeIf(name -> name.startsWith(USER));
    return xattrs;
  }

  private static int owner(int stated, int otherwise) {
    return stated == UNCHANGED ? otherwise : stated;
  }

  /** The mode in octal, four digits. */
  public String octalMode() {
    return String.format("%04o", mode);
  }

  /** {@code uid:gid}. */
  public String owner() {
    return Integer.toUnsignedString(uid) + ":" + Integer.toUnsignedString(gid);
  }
}
