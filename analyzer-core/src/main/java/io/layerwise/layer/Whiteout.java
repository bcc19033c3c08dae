package io.layerwise.layer;

/**
 * What the name of an entry says about lower layers (OCI image spec, layer.md, "Whiteouts"). The
 * only place that knows these names.
 */
enum Whiteout {
  /** An entry like any other. */
  NONE,
  /** {@code .wh.NAME} hides NAME of lower layers. */
  FILE,
  /** {@code .wh..wh..opq} hides all children of its directory from lower layers. */
  OPAQUE,
  /** Other {@code .wh..wh.*}: aufs's own bookkeeping, no path and no whiteout. */
  AUFS,
  /**
   * {@code .wh.}, {@code .wh..} and {@code .wh...} would hide the directory itself or its parent.
   */
  MALFORMED;

  /** The length of {@code .wh.}, behind which the hidden name begins. */
  static final int PREFIX_LENGTH = 4;

  private static final String META = ".wh..wh.";
  private static final String OPAQUE_NAME = ".wh..wh..opq";

  /** What the name at {@code bytes[start..end)} is. */
  static Whiteout of(byte[] bytes, int start, int end) {
    int length = end - start;
    if (!startsWith(META.substring(0, PREFIX_LENGTH), bytes, start, length)) {
      return NONE;
    }
    if (length == PREFIX_LENGTH
        || (bytes[start + PREFIX_LENGTH] == '.'
            && (length == PREFIX_LENGTH + 1
                || (length == PREFIX_LENGTH + 2 && bytes[end - 1] == '.')))) {
      return MALFORMED;
    }
    if (!startsWith(META, bytes, start, length)) {
      return FILE;
    }
    return length == OPAQUE_NAME.length() && startsWith(OPAQUE_NAME, bytes, start, length)
        ? OPAQUE
        : AUFS;
  }

  private static boolean startsWith(String prefix, byte[] bytes, int start, int length) {
    if (length < prefix.length()) {
      return false;
    }
    for (int i = 0; i < prefix.length(); i++) {
      if (bytes[start + i] != prefix.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
