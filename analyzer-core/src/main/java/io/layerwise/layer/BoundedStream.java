package io.layerwise.layer;

import io.layerwise.archive.BulkInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The next bytes of a stream, and no more of it. */
final class BoundedStream extends BulkInputStream {
  private final InputStream in;
  private long remaining;

  BoundedStream(InputStream in, long length) {
    this.in = in;
    this.remaining = length;
  }

  long remaining() {
    return remaining;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (remaining == 0) {
      return -1;
    }
    int count = in.read(target, offset, (int) Math.min(length, remaining));
    if (count < 0) {
      throw new IOException("the layer became shorter while it was read");
    }
    remaining -= count;
    return count;
  }

  /** Into an array of the right length from the start. */
  @Override
  public byte[] readNBytes(int length) throws IOException {
    byte[] bytes = new byte[(int) Math.min(length, remaining)];
    int count = readNBytes(bytes, 0, bytes.length);
    return count == bytes.length ? bytes : Arrays.copyOf(bytes, count);
  }
}
