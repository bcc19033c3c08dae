package io.layerwise.compose;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sizes such as {@code 1.5gb}; the units are binary, so {@code 1k} is 1024 bytes. */
final class ByteSize {
  private static final Pattern SIZE =
      Pattern.compile("([0-9]{1,19}(?:\\.[0-9]{1,18})?) ?([kmgtp]?)i?b?");
  private static final String UNITS = "kmgtp";
  private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

  private ByteSize() {}

  /** Whole bytes, a fraction of one dropped; -1 is no limit. */
  static Optional<Long> parse(String text) {
    if (text.equals("-1")) {
      return Optional.of(-1L);
    }
    Matcher matcher = SIZE.matcher(text.toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String unit = matcher.group(2);
    int power = unit.isEmpty() ? 0 : UNITS.indexOf(unit) + 1;
    BigDecimal bytes =
        new BigDecimal(matcher.group(1)).multiply(BigDecimal.valueOf(1L << (10 * power)));
    return Optional.of(bytes).filter(size -> size.compareTo(MOST) <= 0).map(BigDecimal::longValue);
  }
}
