package io.layerwise.tar;

import java.io.IOException;
import java.nio.ByteBuffer;

/** The bytes of a tar, read forward; what is skipped need not be read. */
public interface TarInput {
  /** How many bytes lie before the next one to be read. */
  long position();

  /**
   * Reads what there is at once of up to {@code length} bytes, from 1.
   *
   * @return how many were read, 0 at the end
   */
  int read(byte[] target, int offset, int length) throws IOException;

  /**
   * Reads up to {@code length} bytes, fewer only at the end of the input.
   *
   * @return how many were read, 0 at the end
   */
  default int readFully(byte[] target, int offset, int length) throws IOException {
    int total = 0;
    while (total < length) {
      int count = read(target, offset + total, length - total);
      if (count == 0) {
        break;
      }
      total += count;
    }
    return total;
  }

  /**
   * Passes over what there is at once of up to {@code most} bytes.
   *
   * @return where they lie until something else is asked for; none at the end of the input
   */
  ByteBuffer take(long most) throws IOException;

  /**
   * Passes over up to {@code count} bytes.
   *
   * @return how many there were, fewer only at the end of the input
   */
  long skip(long count) throws IOException;
}
