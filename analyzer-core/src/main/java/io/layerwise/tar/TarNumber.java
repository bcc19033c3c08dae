package io.layerwise.tar;

import io.layerwise.oci.ImageReadException;
import io.layerwise.oci.Quoted;
import java.nio.charset.StandardCharsets;

/**
 * Numbers in headers: octal text, or GNU's base 256 where the first byte has its top bit set.
 * Blanks and NULs may stand around octal digits, and anything behind a NUL (Go's archive/tar).
 */
final class TarNumber {
  private static final int SIGN = 0x40;

  /** Whether anything was read since {@link #begin} that Go's archive/tar refuses. */
  private boolean inexact;

  /** Forgets what was read before. */
  void begin() {
    inexact = false;
  }

  boolean inexact() {
    return inexact;
  }

  /**
   * @throws ImageReadException where the field is neither, or does not fit 63 bits and a sign
   */
  long parse(byte[] block, int offset, int length, String field) throws ImageReadException {
    return isBase256(block, offset)
        ? base256(block, offset, length, field)
        : octal(block, offset, length, field);
  }

  /** Whether {@link #parse} reads the field, and reads it exactly. */
  static boolean isNumber(byte[] block, int offset, int length) {
    TarNumber number = new TarNumber();
    try {
      number.parse(block, offset, length, "");
      return !number.inexact;
    } catch (ImageReadException e) {
      return false;
    }
  }

  static boolean isBase256(byte[] block, int offset) {
    return (block[offset] & 0x80) != 0;
  }

  private long octal(byte[] block, int offset, int length, String field) throws ImageReadException {
    int next = offset;
    int end = offset + length;
    while (next < end && isBlank(block[next])) {
      next++;
    }
    long value = 0;
    while (next < end && !isBlank(block[next])) {
      int digit = block[next++] - '0';
      if (digit < 0 || digit > 7) {
        throw unreadable(block, offset, length, field);
      }
      value = value << 3 | digit;
    }
    if (next < end && block[next] == ' ') {
      inexact |= !endsBlank(block, next, end);
    }
    return value;
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == 0;
  }

  private static boolean endsBlank(byte[] block, int from, int end) {
    for (int i = from; i < end; i++) {
      if (!isBlank(block[i])) {
        return false;
      }
    }
    return true;
  }

  private static long base256(byte[] block, int offset, int length, String field)
      throws ImageReadException {
    boolean negative = (block[offset] & SIGN) != 0;
    long value = negative ? -1 : 0;
    long first = negative ? block[offset] : block[offset] & 0x3f;
    value = value << 8 | (first & 0xff);
    for (int i = 1; i < length; i++) {
      if (value > Long.MAX_VALUE >> 8 || value < Long.MIN_VALUE >> 8) {
        throw unreadable(block, offset, length, field);
      }
      value = value << 8 | (block[offset + i] & 0xff);
    }
    return value;
  }

  private static ImageReadException unreadable(byte[] block, int offset, int length, String field) {
    String found = new String(block, offset, length, StandardCharsets.ISO_8859_1);
    return TarFault.malformed("a tar header with a number as its " + field, Quoted.of(found));
  }
}
