package io.layerwise.layer;

import java.io.IOException;
import java.io.InputStream;

/** The next bytes of a stream, and no more of it. */
final class BoundedStream extends InputStream {
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
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
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
}
