package io.layerwise.tar;

import io.layerwise.oci.ImageReadException;
import io.layerwise.oci.ImageReadException.Fault;

/** The structural faults of a tar, worded once. */
final class TarFault {
  private static final String SAVE_AGAIN =
      "Save or download the archive again; this copy is damaged.";

  private TarFault() {}

  static ImageReadException truncated(String expected, String found) {
    return new ImageReadException(Fault.TRUNCATED, expected, found, SAVE_AGAIN);
  }

  static ImageReadException malformed(String expected, String found) {
    return new ImageReadException(Fault.MALFORMED, expected, found, SAVE_AGAIN);
  }

  static ImageReadException notATar(String found) {
    return new ImageReadException(
        Fault.MALFORMED, "a tar", found, "Check what this file is: it is no tar.");
  }

  static void requireHeaderWithin(String what, long limit, long found) throws ImageReadException {
    if (found > limit) {
      throw overLimit("a " + what, limit, found);
    }
  }

  static void requirePathWithin(String what, long limit, long found) throws ImageReadException {
    if (found > limit) {
      throw overLimit("a " + what, limit, found, "--max-path-bytes");
    }
  }

  static ImageReadException overLimit(String what, long limit, long found) {
    return overLimit(what, limit, found, "--max-header-bytes");
  }

  private static ImageReadException overLimit(String what, long limit, long found, String option) {
    return new ImageReadException(
        Fault.LIMIT_EXCEEDED,
        what + " of at most " + limit + " bytes",
        found + " bytes",
        "If you trust this image, raise the limit with " + option + ".");
  }
}
