package io.layerwise.tar;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A header block drawn byte by byte, for what no well-behaved writer writes. */
public final class RawHeader {
  private final byte[] block = new byte[512];

  private RawHeader() {}

  /** A ustar header of an empty root-owned file of mode 0644. */
  public static RawHeader of(String name) {
    return new RawHeader()
        .at(0, name)
        .at(100, "0000644\0")
        .at(108, "0000000\0")
        .at(116, "0000000\0")
        .at(124, "00000000000\0")
        .at(136, "00000000000\0")
        .at(156, "0")
        .at(257, "ustar\0" + "00");
  }

  /** Writes text, a byte a character, at a place of the block. */
  public RawHeader at(int offset, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(bytes, 0, block, offset, bytes.length);
    return this;
  }

  public RawHeader type(char type) {
    return at(156, String.valueOf(type));
  }

  public RawHeader size(int size) {
    return at(124, "%011o\0".formatted(size));
  }

  /** The block with its checksum. */
  public byte[] bytes() {
    byte[] bytes = block.clone();
    Arrays.fill(bytes, 148, 156, (byte) ' ');
    int sum = 0;
    for (byte b : bytes) {
      sum += b & 0xff;
    }
    byte[] text = "%06o\0 ".formatted(sum).getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(text, 0, bytes, 148, text.length);
    return bytes;
  }

  /** The block and content of that text, padded to whole blocks. */
  public byte[] with(String content) {
    byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
    byte[] header = size(bytes.length).bytes();
    byte[] all = Arrays.copyOf(header, 512 + (bytes.length + 511) / 512 * 512);
    System.arraycopy(bytes, 0, all, 512, bytes.length);
    return all;
  }
}
