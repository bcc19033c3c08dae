package io.layerwise.layer;

/**
 * An entry's name without {@code ..}, as engines clean it before they make anything (Go's
 * path.Clean): what is climbed out of need not be there, and need not be a directory.
 */
final class CleanName {
  private final byte[] bytes;
  private int length;

  private CleanName(int capacity) {
    this.bytes = new byte[capacity];
  }

  /** Whether the name has a {@code ..} to be cleaned out; nearly none has. */
  static boolean isNeeded(byte[] name, int length) {
    for (int i = 1; i < length; i++) {
      if (name[i] == '.'
          && name[i - 1] == '.'
          && (i == 1 || name[i - 2] == '/')
          && (i + 1 == length || name[i + 1] == '/')) {
        return true;
      }
    }
    return false;
  }

  static CleanName of(byte[] name, int nameLength) {
    CleanName clean = new CleanName(nameLength + 1);
    int start = 0;
    for (int i = 0; i <= nameLength; i++) {
      if (i == nameLength || name[i] == '/') {
        clean.step(name, start, i - start);
        start = i + 1;
      }
    }
    return clean;
  }

  private void step(byte[] name, int start, int segment) {
    if (PathTable.isDotDot(name, start, segment)) {
      climb();
    } else if (!PathTable.isDot(name, start, segment)) {
      System.arraycopy(name, start, bytes, length, segment);
      length += segment;
      bytes[length++] = '/';
    }
  }

  private void climb() {
    do {
      length = Math.max(0, length - 1);
    } while (length > 0 && bytes[length - 1] != '/');
  }

  /** The name's bytes; {@link #length} of them count. */
  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }
}
