package io.layerwise.archive;

import java.io.IOException;
import java.io.InputStream;

/** A stream whose progress is told. */
final class Watched extends BulkInputStream {
  private final InputStream in;
  private final Progress progress;

  Watched(InputStream in, Progress progress) {
    this.in = in;
    this.progress = progress;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count = in.read(target, offset, length);
    progress.advanced(Math.max(0, count));
    return count;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
