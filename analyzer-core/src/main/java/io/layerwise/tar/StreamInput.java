package io.layerwise.tar;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/** A tar that can only be read through: a pipe, or what a decompressor gives. */
public final class StreamInput implements TarInput {
  private static final int BUFFER = 64 * 1024;

  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER];
  private int next;
  private int filled;
  private long position;

  public StreamInput(InputStream in) {
    this.in = in;
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count;
    if (next == filled && length >= BUFFER) {
      count = Math.max(0, in.read(target, offset, length));
    } else {
      count = next < filled || fill() ? Math.min(length, filled - next) : 0;
      System.arraycopy(buffer, next, target, offset, count);
      next += count;
    }
    position += count;
    return count;
  }

  @Override
  public ByteBuffer take(long most) throws IOException {
    int count = next < filled || fill() ? (int) Math.min(most, filled - next) : 0;
    ByteBuffer taken = ByteBuffer.wrap(buffer, next, count);
    next += count;
    position += count;
    return taken;
  }

  @Override
  public long skip(long count) throws IOException {
    long skipped = 0;
    while (skipped < count && (next < filled || fill())) {
      int step = (int) Math.min(count - skipped, filled - next);
      next += step;
      skipped += step;
    }
    position += skipped;
    return skipped;
  }

  private boolean fill() throws IOException {
    filled = Math.max(0, in.read(buffer, 0, BUFFER));
    next = 0;
    return filled > 0;
  }
}
