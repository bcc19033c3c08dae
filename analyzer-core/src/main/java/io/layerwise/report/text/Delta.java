package io.layerwise.report.text;

import io.layerwise.report.Columns;
import io.layerwise.report.ComparisonWording;

/**
 * A change in bytes as a piece of a line: red where there are more, green where there are fewer.
 */
final class Delta {
  /** The columns that every change fits in. */
  static final int COLUMNS = 11;

  private Delta() {}

  static Span of(long delta) {
    return new Span(Columns.right(ComparisonWording.bytes(delta), COLUMNS), ink(delta));
  }

  static Ink ink(long delta) {
    return delta == 0 ? Ink.PLAIN : delta > 0 ? Ink.RED : Ink.GREEN;
  }
}
