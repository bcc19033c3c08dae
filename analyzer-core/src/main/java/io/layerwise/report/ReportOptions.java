package io.layerwise.report;

import java.util.OptionalInt;

/**
 * How much a report tells and how it looks.
 *
 * @param top how many rows a list has at most, from 0, where the reader said so
 * @param all whether lists are never cut; wins over {@code top}
 * @param layer the one layer that is asked about, 0 at the bottom
 * @param width the columns of the terminal; 0 where lines may be of any length
 * @param colour whether ANSI colours are understood
 */
public record ReportOptions(
    OptionalInt top, boolean all, OptionalInt layer, int width, boolean colour) {
  private static final int DEFAULT_TOP = 10;

  public ReportOptions {
    if (top.orElse(0) < 0 || layer.orElse(0) < 0 || width < 0) {
      throw new IllegalArgumentException("top, layer and width start at 0");
    }
  }

  /** Ten rows a list, all layers, lines of any length, no colour. */
  public static ReportOptions defaults() {
    return new ReportOptions(OptionalInt.empty(), false, OptionalInt.empty(), 0, false);
  }

  public ReportOptions top(int rows) {
    return new ReportOptions(OptionalInt.of(rows), all, layer, width, colour);
  }

  public ReportOptions everything() {
    return new ReportOptions(top, true, layer, width, colour);
  }

  public ReportOptions onlyLayer(int index) {
    return new ReportOptions(top, all, OptionalInt.of(index), width, colour);
  }

  public ReportOptions within(int columns) {
    return new ReportOptions(top, all, layer, columns, colour);
  }

  public ReportOptions coloured() {
    return new ReportOptions(top, all, layer, width, true);
  }

  /** How many rows a list that people read has at most: ten unless said otherwise. */
  public int rows() {
    return all ? Integer.MAX_VALUE : top.orElse(DEFAULT_TOP);
  }

  /** How many rows a list that is complete by default has at most. */
  public int rowsIfCut() {
    return all ? Integer.MAX_VALUE : top.orElse(Integer.MAX_VALUE);
  }

  /** Whether a layer is asked about. */
  public boolean includes(int index) {
    return layer.isEmpty() || layer.getAsInt() == index;
  }
}
