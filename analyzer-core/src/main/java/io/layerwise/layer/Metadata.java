package io.layerwise.layer;

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

  /** The mode in octal, four digits. */
  public String octalMode() {
    return String.format("%04o", mode);
  }

  /** {@code uid:gid}. */
  public String owner() {
    return Integer.toUnsignedString(uid) + ":" + Integer.toUnsignedString(gid);
  }
}
