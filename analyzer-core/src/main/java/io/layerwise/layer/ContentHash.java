package io.layerwise.layer;

/**
 * The CRC-32 and the CRC-32C of a file's content. Together they are one sum of 64 bits, by the
 * product of two polynomials that have no factor in common. Equal hashes of equal sizes count as
 * equal contents: that two of a million different files of one size collide has a chance of about
 * 10⁻⁸. It is no defence against a forger, and nothing that must be one relies on it.
 */
public record ContentHash(int crc32, int crc32c) {
  static ContentHash of(long both) {
    return new ContentHash((int) (both >>> 32), (int) both);
  }

  long both() {
    return (long) crc32 << 32 | Integer.toUnsignedLong(crc32c);
  }
}
