package io.layerwise.report;

import io.layerwise.filesystem.ByteTotals;
import java.util.List;
import java.util.Locale;

/** Numbers as people read them. */
public final class Sizes {
  private static final List<String> UNITS = List.of("B", "kB", "MB", "GB", "TB", "PB", "EB");

  private Sizes() {}

  /**
   * Bytes in the largest decimal unit that leaves at least 1, as Docker prints them: four digits,
   * rounded half up, without zeros at the end: {@code 312.4 MB}, {@code 1.38 GB}, {@code 0 B}.
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
    if (unit == 0) {
      return bytes + " B";
    }
    int decimals = bytes / one >= 100 ? 1 : bytes / one >= 10 ? 2 : 3;
    long step = one / power(decimals);
    // Half a step is added to what is left only, so that nothing overflows.
    long steps = bytes / step + (bytes % step >= step - step / 2 ? 1 : 0);
    if (steps >= 1000 * power(decimals)) {
      return "1 " + UNITS.get(unit + 1);
    }
    while (decimals > 0 && steps % 10 == 0) {
      steps /= 10;
      decimals--;
    }
    long whole = steps / power(decimals);
    String fraction =
        decimals == 0
            ? ""
            : "." + String.format(Locale.ROOT, "%0" + decimals + "d", steps % power(decimals));
    return whole + fraction + " " + UNITS.get(unit);
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

  private static long power(int exponent) {
    return switch (exponent) {
      case 0 -> 1;
      case 1 -> 10;
      case 2 -> 100;
      default -> 1000;
    };
  }
}
