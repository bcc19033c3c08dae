package io.layerwise.layer;

import io.layerwise.archive.BulkInputStream;
import io.layerwise.archive.Limits;
import java.io.IOException;
import java.io.InputStream;

/** A layer's tar, refused as soon as it is longer than it may be. */
final class LimitedStream extends BulkInputStream {
  private final InputStream in;
  private final Limits limits;
  private long left;

  LimitedStream(InputStream in, Limits limits) {
    this.in = in;
    this.limits = limits;
    this.left = limits.layerBytes();
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count = in.read(target, offset, length);
    left -= Math.max(0, count);
    if (left < 0) {
      throw limits.overLayerBytes("more");
    }
    return count;
  }
}
