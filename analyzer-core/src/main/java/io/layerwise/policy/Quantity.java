package io.layerwise.policy;

import io.layerwise.analysis.Sizes;
import io.layerwise.finding.Severity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/**
 * A number with its unit; exact, but for parts of a whole, which have 34 digits.
 *
 * @param value may be below 0 where it is a difference
 */
public record Quantity(BigDecimal value, Unit unit) implements Comparable<Quantity> {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** From the least. */
  private static final List<Severity> SEVERITIES =
      List.of(Severity.LOW, Severity.MEDIUM, Severity.HIGH, Severity.CRITICAL);

  static Quantity bytes(long bytes) {
    return new Quantity(BigDecimal.valueOf(bytes), Unit.BYTES);
  }

  /** So many things. */
  public static Quantity count(long count) {
    return new Quantity(BigDecimal.valueOf(count), Unit.COUNT);
  }

  static Quantity of(Severity severity) {
    return new Quantity(BigDecimal.valueOf(SEVERITIES.indexOf(severity) + 1L), Unit.SEVERITY);
  }

  /** No finding at all. */
  static final Quantity NO_SEVERITY = new Quantity(BigDecimal.ZERO, Unit.SEVERITY);

  /**
   * {@code part / whole}.
   *
   * @param whole above 0
   */
  static Quantity ratio(long part, long whole) {
    return new Quantity(
        BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), MathContext.DECIMAL128),
        Unit.RATIO);
  }

  /**
   * {@code 100 × part / whole}.
   *
   * @param whole above 0
   */
  static Quantity percent(long part, long whole) {
    return new Quantity(
        BigDecimal.valueOf(part)
            .multiply(HUNDRED)
            .divide(BigDecimal.valueOf(whole), MathContext.DECIMAL128),
        Unit.PERCENT);
  }

  Quantity minus(Quantity other) {
    return new Quantity(value.subtract(other.value), unit);
  }

  /** Both have one unit. */
  @Override
  public int compareTo(Quantity other) {
    return value.compareTo(other.value);
  }

  /** As people read it: {@code 180.0 MB}, {@code 12.5 %}, {@code 0.984}, {@code high}. */
  public String text() {
    return switch (unit) {
      case BYTES -> sign() + Sizes.of(value.abs().longValue());
      case PERCENT -> sign() + decimals(2) + " %";
      case RATIO -> sign() + decimals(4);
      case COUNT -> sign() + String.format(Locale.ROOT, "%,d", value.abs().longValue());
      case SEVERITY -> value.signum() == 0 ? "none" : SEVERITIES.get(value.intValue() - 1).label();
    };
  }

  private String sign() {
    return value.signum() < 0 ? "−" : "";
  }

  private String decimals(int most) {
    BigDecimal rounded = value.abs().setScale(most, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.signum() == 0 && value.signum() != 0
        ? value.abs().round(new MathContext(1)).toPlainString()
        : rounded.toPlainString();
  }
}
