package io.layerwise.oci;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Docker's health check (moby image spec v1.2). {@code test} is {@code [NONE]}, {@code [CMD, …]} or
 * {@code [CMD-SHELL, text]}; a duration that was not set is empty.
 */
public record Healthcheck(
    List<String> test,
    Optional<Duration> interval,
    Optional<Duration> timeout,
    Optional<Duration> startPeriod,
    Optional<Integer> retries) {

  static Healthcheck from(JsonObject json) throws ImageReadException {
    return new Healthcheck(
        json.texts("Test"),
        nanoseconds(json, "Interval"),
        nanoseconds(json, "Timeout"),
        nanoseconds(json, "StartPeriod"),
        json.number("Retries").filter(n -> n != 0).map(Long::intValue));
  }

  private static Optional<Duration> nanoseconds(JsonObject json, String name)
      throws ImageReadException {
    return json.number(name).filter(n -> n != 0).map(Duration::ofNanos);
  }
}
