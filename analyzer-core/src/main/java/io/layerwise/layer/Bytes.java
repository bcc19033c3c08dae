package io.layerwise.layer;

import java.util.Arrays;

/** Bytes one after the other in one array, which grows. */
final class Bytes {
  private byte[] bytes = new byte[1024];
  private int length;

  int length() {
    return length;
  }

  /** Appends and returns where the bytes begin. */
  int append(byte[] from, int offset, int count) {
    int start = length;
    if (bytes.length - length < count) {
      bytes =
          Arrays.copyOf(
              bytes,
              (int)
                  Math.min(
                      Integer.MAX_VALUE - 8, Math.max(bytes.length * 2L, length + (long) count)));
    }
    System.arraycopy(from, offset, bytes, length, count);
    length += count;
    return start;
  }

  byte[] array() {
    return bytes;
  }

  void trim() {
    bytes = Arrays.copyOf(bytes, length);
  }
}
