package io.layerwise.layer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;

/** Writes whole columns of numbers, little-endian, each behind how many there are. */
final class ColumnOutput {
  /** How many bytes are converted at once. */
  static final int CHUNK = 64 << 10;

  private final CheckedOutputStream out;
  private final ByteBuffer chunk = ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);

  /**
   * @param out best buffered
   */
  ColumnOutput(OutputStream out) {
    this.out = new CheckedOutputStream(out, new CRC32C());
  }

  void number(long value) throws IOException {
    chunk.putLong(0, value);
    out.write(chunk.array(), 0, Long.BYTES);
  }

  void bytes(byte[] values) throws IOException {
    number(values.length);
    out.write(values);
  }

  void ints(int[] values) throws IOException {
    number(values.length);
    int most = CHUNK / Integer.BYTES;
    for (int i = 0; i < values.length; i += most) {
      int count = Math.min(most, values.length - i);
      chunk.asIntBuffer().put(values, i, count);
      out.write(chunk.array(), 0, count * Integer.BYTES);
    }
  }

  void longs(long[] values) throws IOException {
    number(values.length);
    int most = CHUNK / Long.BYTES;
    for (int i = 0; i < values.length; i += most) {
      int count = Math.min(most, values.length - i);
      chunk.asLongBuffer().put(values, i, count);
      out.write(chunk.array(), 0, count * Long.BYTES);
    }
  }

  void text(String text) throws IOException {
    bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Closes what was written so far with its CRC-32C. */
  void checksum() throws IOException {
    number(out.getChecksum().getValue());
  }
}
