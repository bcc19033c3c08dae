package io.layerwise.policy;

import io.layerwise.finding.Severity;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a limit is written. */
enum LimitForm {
  BYTES("a size, such as 180MB, 1.2GiB or 500kB") {
    @Override
    Optional<Quantity> parse(String text) {
      return Size.parse(text).map(Quantity::bytes);
    }
  },
  PERCENT("per cent from 0 to 100, such as 5%") {
    @Override
    Optional<Quantity> parse(String text) {
      return within(number(withoutSign(text)), HUNDRED, Unit.PERCENT);
    }
  },
  RATIO("a ratio from 0 to 1, such as 0.95, or per cent, such as 95%") {
    @Override
    Optional<Quantity> parse(String text) {
      Optional<BigDecimal> written = number(withoutSign(text));
      return text.endsWith("%")
          ? within(written.map(percent -> percent.movePointLeft(2)), BigDecimal.ONE, Unit.RATIO)
          : within(written, BigDecimal.ONE, Unit.RATIO);
    }
  },
  COUNT("a whole number from 0") {
    @Override
    Optional<Quantity> parse(String text) {
      return WHOLE.matcher(text).matches()
          ? Optional.of(Quantity.count(Long.parseLong(text)))
          : Optional.empty();
    }
  },
  GROWTH("a size, such as 5MB, or per cent, such as 5%") {
    @Override
    Optional<Quantity> parse(String text) {
      return text.endsWith("%")
          ? number(withoutSign(text)).map(value -> new Quantity(value, Unit.PERCENT))
          : BYTES.parse(text);
    }
  },
  SEVERITY("a severity: low, medium, high or critical") {
    @Override
    Optional<Quantity> parse(String text) {
      return severity(text).map(Quantity::of);
    }
  },
  SWITCH("true or false") {
    @Override
    Optional<Quantity> parse(String text) {
      return text.equals("true") ? Optional.of(Quantity.count(0)) : Optional.empty();
    }
  };

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}(?:\\.[0-9]{1,18})?");
  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,18}");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final String expected;

  LimitForm(String expected) {
    this.expected = expected;
  }

  /** What is to be written, in words. */
  String expected() {
    return expected;
  }

  /** Empty where it is written otherwise. */
  abstract Optional<Quantity> parse(String text);

  /** Whether it is a size other than 0 of nobody knows what: of bytes, hardly. */
  boolean lacksUnit(String text) {
    return (this == BYTES || this == GROWTH)
        && NUMBER.matcher(text).matches()
        && new BigDecimal(text).signum() > 0;
  }

  /** In whatever case. */
  static Optional<Severity> severity(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return Arrays.stream(Severity.values()).filter(one -> one.label().equals(lower)).findFirst();
  }

  private static String withoutSign(String text) {
    return text.endsWith("%") ? text.substring(0, text.length() - 1).stripTrailing() : text;
  }

  private static Optional<BigDecimal> number(String text) {
    return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
  }

  private static Optional<Quantity> within(Optional<BigDecimal> value, BigDecimal most, Unit unit) {
    return value.filter(one -> one.compareTo(most) <= 0).map(one -> new Quantity(one, unit));
  }
}
