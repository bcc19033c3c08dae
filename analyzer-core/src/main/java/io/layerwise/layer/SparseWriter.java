package io.layerwise.layer;

import io.layerwise.tar.SparseMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Writes a sparse file out: stored bytes in their places, zeros between. */
final class SparseWriter {
  private static final byte[] ZEROS = new byte[64 << 10];

  private SparseWriter() {}

  static void write(SparseMap map, InputStream stored, OutputStream out) throws IOException {
    long position = 0;
    for (SparseMap.Segment segment : map.segments()) {
      writeZeros(segment.offset() - position, out);
      new BoundedStream(stored, segment.length()).transferTo(out);
      position = segment.offset() + segment.length();
    }
    writeZeros(map.realSize() - position, out);
  }

  private static void writeZeros(long count, OutputStream out) throws IOException {
    for (long left = count; left > 0; left -= ZEROS.length) {
      out.write(ZEROS, 0, (int) Math.min(left, ZEROS.length));
    }
  }
}
