package io.layerwise.archive;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/**
 * What a bzip2 file holds; several streams in a row are one. Bytes behind them that are no stream
 * end it, as bzip2 itself ends there.
 */
final class Bzip2Input extends BulkInputStream {
  private final BZip2CompressorInputStream in;
  private boolean atEnd;

  Bzip2Input(InputStream in) throws IOException {
    this.in = new BZip2CompressorInputStream(in, true);
  }

  /** Byte by byte, so that a fault behind the last one does not take those before it along. */
  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count = 0;
    while (count < length && !atEnd) {
      int next = next();
      if (next < 0) {
        atEnd = true;
      } else {
        target[offset + count++] = (byte) next;
      }
    }
    return count == 0 && length > 0 ? -1 : count;
  }

  private int next() throws IOException {
    try {
      return in.read();
    } catch (IOException e) {
      if (String.valueOf(e.getMessage()).contains("after a valid BZip2 stream")) {
        return -1;
      }
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
