package io.layerwise.tar;

import java.io.IOException;
import java.io.InputStream;

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
    int copied = 0;
    while (copied < length) {
      int remaining = length - copied;
      if (next == filled && remaining >= BUFFER) {
        int direct = in.read(target, offset + copied, remaining);
        if (direct < 0) {
          break;
        }
        copied += direct;
      } else if (next < filled || fill()) {
        int count = Math.min(remaining, filled - next);
        System.arraycopy(buffer, next, target, offset + copied, count);
        next += count;
        copied += count;
      } else {
        break;
      }
    }
    position += copied;
    return copied;
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
