package io.layerwise.layer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;

/**
 * Reads what {@link ColumnOutput} wrote. A column is believed to be as long as it says only where
 * that many bytes are left, so that nothing damaged asks for more memory than the file has bytes.
 */
final class ColumnInput {
  private final CheckedInputStream in;
  private final ByteBuffer chunk =
      ByteBuffer.allocate(ColumnOutput.CHUNK).order(ByteOrder.LITTLE_ENDIAN);
  private long remaining;

  /**
   * @param in best buffered
   * @param length how many bytes it has
   */
  ColumnInput(InputStream in, long length) {
    this.in = new CheckedInputStream(in, new CRC32C());
    this.remaining = length;
  }

  long number() throws IOException {
    fill(chunk.array(), Long.BYTES);
    return chunk.getLong(0);
  }

  /**
   * How many things follow.
   *
   * @param width the fewest bytes that each takes
   */
  int count(int width) throws IOException {
    long count = number();
    if (count < 0 || count > remaining / width || count > Integer.MAX_VALUE - 8) {
      throw damaged(count + " of " + width + " bytes where " + remaining + " bytes are left");
    }
    return (int) count;
  }

  byte[] bytes() throws IOException {
    byte[] values = new byte[count(Byte.BYTES)];
    fill(values, values.length);
    return values;
  }

  int[] ints() throws IOException {
    int[] values = new int[count(Integer.BYTES)];
    int most = ColumnOutput.CHUNK / Integer.BYTES;
    for (int i = 0; i < values.length; i += most) {
      int count = Math.min(most, values.length - i);
      fill(chunk.array(), count * Integer.BYTES);
      chunk.asIntBuffer().get(values, i, count);
    }
    return values;
  }

  long[] longs() throws IOException {
    long[] values = new long[count(Long.BYTES)];
    int most = ColumnOutput.CHUNK / Long.BYTES;
    for (int i = 0; i < values.length; i += most) {
      int count = Math.min(most, values.length - i);
      fill(chunk.array(), count * Long.BYTES);
      chunk.asLongBuffer().get(values, i, count);
    }
    return values;
  }

  String text() throws IOException {
    return new String(bytes(), StandardCharsets.UTF_8);
  }

  /** Holds what was read so far against the CRC-32C that was written behind it. */
  void requireChecksum() throws IOException {
    long expected = in.getChecksum().getValue();
    if (number() != expected) {
      throw damaged("another checksum");
    }
  }

  void requireEnd() throws IOException {
    if (remaining != 0) {
      throw damaged(remaining + " bytes behind the end");
    }
  }

  private void fill(byte[] target, int length) throws IOException {
    if (length > remaining || in.readNBytes(target, 0, length) < length) {
      throw damaged("its end");
    }
    remaining -= length;
  }

  static IOException damaged(String found) {
    return new IOException("a stored index is damaged: found " + found);
  }
}
