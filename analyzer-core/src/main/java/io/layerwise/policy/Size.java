package io.layerwise.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sizes as people write them: {@code 180MB}, {@code 1.2GiB}, {@code 500 kB}, {@code 42}. */
final class Size {
  private static final Pattern SIZE =
      Pattern.compile("([0-9]{1,19}(?:\\.[0-9]{1,18})?) ?(?:([kmgtp])(i)?)?b?");
  private static final String UNITS = "kmgtp";
  private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

  private Size() {}

  /**
   * Whole bytes, a fraction of one dropped. Units are decimal, and binary with an {@code i}, in
   * whatever case; without one it is bytes.
   */
  static Optional<Long> parse(String text) {
    Matcher matcher = SIZE.matcher(text.toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    List<String> unit = matcher.group(2) == null ? List.of() : List.of(matcher.group(2));
    BigDecimal base = BigDecimal.valueOf(matcher.group(3) == null ? 1000 : 1024);
    BigDecimal one = unit.isEmpty() ? BigDecimal.ONE : base.pow(UNITS.indexOf(unit.get(0)) + 1);
    BigDecimal bytes = new BigDecimal(matcher.group(1)).multiply(one);
    return Optional.of(bytes).filter(size -> size.compareTo(MOST) <= 0).map(BigDecimal::longValue);
  }
}
