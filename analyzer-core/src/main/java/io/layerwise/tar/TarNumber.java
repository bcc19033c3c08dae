package io.layerwise.tar;

import io.layerwise.oci.ImageReadException;
import io.layerwise.oci.Quoted;
import java.nio.charset.StandardCharsets;

/** Numbers in headers: octal text, or GNU's base 256 where the first byte has its top bit set. */
final class TarNumber {
  private static final int SIGN = 0x40;

  private TarNumber() {}

  /**
   * @throws ImageReadException where the field is neither, or does not fit 63 bits and a sign
   */
  static long parse(byte[] block, int offset, int length, String field) throws ImageReadException {
    return (block[offset] & 0x80) != 0
        ? base256(block, offset, length, field)
        : octal(block, offset, length, field);
  }

  private static long octal(byte[] block, int offset, int length, String field)
      throws ImageReadException {
    int next = offset;
    int end = offset + length;
    while (next < end && (block[next] == ' ' || block[next] == 0)) {
      next++;
    }
    long value = 0;
    while (next < end && block[next] != ' ' && block[next] != 0) {
      int digit = block[next++] - '0';
      if (digit < 0 || digit > 7) {
        throw unreadable(block, offset, length, field);
      }
      value = value << 3 | digit;
    }
    return value;
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
