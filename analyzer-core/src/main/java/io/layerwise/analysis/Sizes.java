package io.layerwise.analysis;

import io.layerwise.filesystem.ByteTotals;
import java.util.List;
import java.util.Locale;

/** Numbers as people read them. */
public final class Sizes {
  private static final List<String> UNITS = List.of("B", "kB", "MB", "GB", "TB", "PB", "EB");

  private static final int GIGABYTES = 3;

  private Sizes() {}

  /**
   * Bytes in the largest decimal unit that leaves at least 1, as Docker counts them: one decimal,
   * or two from GB on, so that columns stand under each other: {@code 312.4 MB}, {@code 1.38 GB},
   * {@code 942 B}. Rounded half up.
   *
   * @param bytes from 0
   */
  public static String of(long bytes) {
    int unit = 0;
    long one = 1;
    while (unit + 1 < UNITS.size() && bytes / one >= 1000) {
      one *= 1000;
      unit++;
    }
    return unit == 0 ? bytes + " B" : rounded(bytes, one, unit);
  }

  private static String rounded(long bytes, long one, int unit) {
    int parts = unit < GIGABYTES ? 10 : 100;
    long step = one / parts;
    // Half a step is added to what is left only, so that nothing overflows.
    long steps = bytes / step + (bytes % step >= step - step / 2 ? 1 : 0);
    if (steps >= 1000L * parts) {
      return rounded(one * 1000, one * 1000, unit + 1);
    }
    String fraction = parts == 10 ? "%d" : "%02d";
    return steps / parts
        + "."
        + String.format(Locale.ROOT, fraction, steps % parts)
        + " "
        + UNITS.get(unit);
  }

  /**
   * {@code part / whole} with one decimal, such as {@code 18.2 %}. Never rounded to nothing or to
   * all: {@code <0.1 %}, {@code >99.9 %}. Of nothing it is 0 %.
   */
  public static String percent(long part, long whole) {
    if (part == 0) {
      return "0 %";
    }
    if (part == whole) {
      return "100 %";
    }
    double percent = 100.0 * part / whole;
    if (percent < 0.1) {
      return "<0.1 %";
    }
    return percent > 99.9 ? ">99.9 %" : String.format(Locale.ROOT, "%.1f %%", percent);
  }

  /** How much of content is visible: 100 % where there is no content. */
  public static String efficiency(ByteTotals bytes) {
    return bytes.content() == 0 ? "100 %" : percent(bytes.visible(), bytes.content());
  }

  /** A number with its noun: {@code 1 file}, {@code 78,123 files}. */
  public static String count(long number, String noun) {
    return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
  }
}
