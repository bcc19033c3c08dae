package io.layerwise.archive;

import io.layerwise.oci.ImageReadException;
import io.layerwise.oci.ImageReadException.Fault;
import java.io.IOException;

/**
 * Behind compressed data that is whole stands something that is none. An engine never reads so far,
 * since the tar within has ended before; where it has not, the data is damaged.
 */
public final class TrailingBytesException extends IOException {
  private static final long serialVersionUID = 1L;

  private static final String FOUND = "bytes behind the compressed data that are none";

  TrailingBytesException() {
    super(FOUND);
  }

  /**
   * What it means that these bytes were met.
   *
   * @param tarEnded whether the tar within the compressed data has ended
   * @throws ImageReadException where it has not
   */
  public void requireEnd(boolean tarEnded) throws ImageReadException {
    if (!tarEnded) {
      throw new ImageReadException(
          Fault.MALFORMED,
          "the rest of the tar",
          FOUND,
          "Save or download the image again; this copy is damaged.");
    }
  }
}
