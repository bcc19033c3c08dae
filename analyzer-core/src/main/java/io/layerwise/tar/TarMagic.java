package io.layerwise.tar;

import io.layerwise.oci.ImageReadException;

/** Tells a tar by its first block. */
public final class TarMagic {
  private TarMagic() {}

  /**
   * Whether the bytes begin a tar: a header whose checksum holds (which also tells v7's, that have
   * no magic), or the zeros of an empty one.
   *
   * @param head the first bytes
   * @param length how many of them there are; fewer than 512 are never a tar
   */
  public static boolean matches(byte[] head, int length) {
    if (length < HeaderBlock.SIZE) {
      return false;
    }
    HeaderBlock header = new HeaderBlock();
    System.arraycopy(head, 0, header.bytes, 0, HeaderBlock.SIZE);
    if (header.isZero()) {
      return true;
    }
    try {
      header.verifyChecksum();
      return true;
    } catch (ImageReadException e) {
      // A damaged header is told better by the reader than as "not a tar".
      return header.hasMagic();
    }
  }
}
