package io.layerwise.compose;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations such as {@code 1m30s} (Compose Specification, "Specifying durations"). */
final class Durations {
  private static final Pattern PART =
      Pattern.compile("([0-9]{1,18}(?:\\.[0-9]{0,18})?)(ns|us|µs|ms|[smhdw])");
  private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);
  private static final int LONGEST = 200;

  private Durations() {}

  static Optional<Duration> parse(String text) {
    if (text.equals("0")) {
      return Optional.of(Duration.ZERO);
    }
    if (text.isEmpty() || text.length() > LONGEST) {
      return Optional.empty();
    }
    BigDecimal sum = BigDecimal.ZERO;
    Matcher matcher = PART.matcher(text);
    int end = 0;
    while (end < text.length()) {
      if (!matcher.find(end) || matcher.start() != end) {
        return Optional.empty();
      }
      sum = sum.add(new BigDecimal(matcher.group(1)).multiply(nanoseconds(matcher.group(2))));
      end = matcher.end();
    }
    return Optional.of(sum)
        .filter(all -> all.compareTo(MOST) <= 0)
        .map(all -> Duration.ofNanos(all.longValue()));
  }

  private static BigDecimal nanoseconds(String unit) {
    return BigDecimal.valueOf(
        switch (unit) {
          case "ns" -> 1L;
          case "us", "µs" -> 1_000L;
          case "ms" -> 1_000_000L;
          case "s" -> 1_000_000_000L;
          case "m" -> 60_000_000_000L;
          case "h" -> 3_600_000_000_000L;
          case "d" -> 86_400_000_000_000L;
          default -> 604_800_000_000_000L;
        });
  }
}
