package io.layerwise.tar;

import java.io.IOException;

/** The bytes of a tar, read forward; what is skipped need not be read. */
public interface TarInput {
  /** How many bytes lie before the next one to be read. */
  long position();

  /**
   * Reads up to {@code length} bytes, fewer only at the end of the input.
   *
   * @return how many were read, 0 at the end
   */
  int read(byte[] target, int offset, int length) throws IOException;

  /**
   * Passes over up to {@code count} bytes.
   *
   * @return how many there were, fewer only at the end of the input
   */
  long skip(long count) throws IOException;
}
