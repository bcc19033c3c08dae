package io.layerwise.practice.compose;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The options that tell a program how large its heap may grow. */
enum HeapOption {
  /** In bytes, or with a unit (java(1), {@code -Xmx}). */
  JAVA_BYTES("(?:-Xmx|-XX:MaxHeapSize=)(?<number>[0-9]{1,18})(?<unit>[kKmMgGtT]?)", ""),
  /** Of the container's memory; it counts only where no bytes are said. */
  JAVA_PERCENT("-XX:MaxRAMPercentage=(?<number>[0-9]{1,3}(?:\\.[0-9]{1,9})?)(?<unit>)", ""),
  /** In MiB (node(1)). */
  NODE("--max[-_]old[-_]space[-_]size(?:=|\\s+)(?<number>[0-9]{1,12})(?<unit>)", "m");

  private static final String UNITS = "kmgt";
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int DIGITS = 6;

  private final Pattern pattern;
  private final String defaultUnit;

  /** An option is a word of its own, perhaps within quotes. */
  HeapOption(String option, String defaultUnit) {
    this.pattern = Pattern.compile("(?<![^\\s\"'=])(?:" + option + ")(?![^\\s\"'])");
    this.defaultUnit = defaultUnit;
  }

  /**
   * An option that is set.
   *
   * @param text as it is written
   * @param amount bytes, or percent for {@link #JAVA_PERCENT}
   */
  record Setting(HeapOption option, String text, BigDecimal amount) {
    /** Percent of a memory limit in bytes, over 0. */
    BigDecimal percentOf(long limit) {
      return option == JAVA_PERCENT
          ? amount
          : amount
              .multiply(HUNDRED)
              .divide(BigDecimal.valueOf(limit), DIGITS, RoundingMode.HALF_UP);
    }
  }

  /** Whether text that is not fully known begins to set one of them. */
  static boolean isMentioned(String text) {
    return text.contains("-Xmx")
        || text.contains("-XX:Max")
        || text.matches("(?s).*--max[-_]old[-_]space[-_]size.*");
  }

  /** The last of a text, which is the one that counts. */
  Optional<Setting> last(String text) {
    Optional<Setting> last = Optional.empty();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      String unit = matcher.group("unit").isEmpty() ? defaultUnit : matcher.group("unit");
      BigDecimal amount = new BigDecimal(matcher.group("number")).multiply(size(unit));
      last = Optional.of(new Setting(this, matcher.group(), amount));
    }
    return last;
  }

  private static BigDecimal size(String unit) {
    int power = unit.isEmpty() ? 0 : UNITS.indexOf(Character.toLowerCase(unit.charAt(0))) + 1;
    return BigDecimal.valueOf(1L << (10 * power));
  }
}
