package io.layerwise.compose;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What a value has to look like.
 *
 * @param parser empty where it does not
 */
record ValueForm<T>(String expected, String remedy, Function<String, Optional<T>> parser) {
  private static final Pattern DECIMAL =
      Pattern.compile("[0-9]{1,9}(\\.[0-9]{0,18})?|\\.[0-9]{1,18}");
  private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");

  /** Bytes; -1 is no limit. */
  static final ValueForm<Long> BYTES =
      new ValueForm<>("a size", "Write a number and b, k, m or g: `512m`.", ByteSize::parse);

  static final ValueForm<Duration> DURATION =
      new ValueForm<>("a duration", "Write it with units: `1m30s`.", Durations::parse);

  /** Processors, in parts of one. */
  static final ValueForm<BigDecimal> CPUS =
      new ValueForm<>("a number of CPUs", "Write a decimal number: `0.5`.", ValueForm::decimal);

  static final ValueForm<Long> COUNT =
      new ValueForm<>("a whole number", "Write digits alone.", ValueForm::whole);

  /** Microseconds, as a number or as a duration. */
  static final ValueForm<Long> MICROSECONDS =
      new ValueForm<>("microseconds", "Write a number, or `50ms`.", ValueForm::microseconds);

  /** Compose takes YAML 1.1's words here, where it knows that a boolean is meant. */
  static final ValueForm<Boolean> BOOLEAN =
      new ValueForm<>("true or false", "Write `true` or `false`.", ValueForm::truth);

  ComposeSetting<T> read(String key, ComposeValue said) throws ComposeException {
    if (!said.resolved()) {
      return new ComposeSetting<>(key, said, Optional.empty());
    }
    Optional<T> value = parser.apply(said.text());
    if (value.isEmpty()) {
      throw Fields.refuse(said, expected + " for " + key, remedy);
    }
    return new ComposeSetting<>(key, said, value);
  }

  private static Optional<BigDecimal> decimal(String text) {
    return DECIMAL.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
  }

  private static Optional<Long> whole(String text) {
    return WHOLE.matcher(text).matches() ? Optional.of(Long.valueOf(text)) : Optional.empty();
  }

  private static Optional<Long> microseconds(String text) {
    return whole(text).or(() -> Durations.parse(text).map(duration -> duration.toNanos() / 1000));
  }

  private static Optional<Boolean> truth(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "yes", "y", "on" -> Optional.of(true);
      case "false", "no", "n", "off" -> Optional.of(false);
      default -> Optional.empty();
    };
  }
}
