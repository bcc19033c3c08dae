package io.layerwise.compose;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads both styles of limits. */
final class ResourceLimitsReader {
  /** The kernel's own period of 100 ms, in microseconds. */
  private static final long DEFAULT_PERIOD = 100_000;

  private static final int DIGITS = 6;

  private final Fields service;
  private final Fields limits;
  private final Fields reservations;

  private ResourceLimitsReader(Fields service) throws ComposeException {
    Fields none = Fields.none(service.position());
    Fields resources = service.fields("deploy").orElse(none).fields("resources").orElse(none);
    this.service = service;
    this.limits = resources.fields("limits").orElse(none);
    this.reservations = resources.fields("reservations").orElse(none);
  }

  static ResourceLimits read(Fields service) throws ComposeException {
    return new ResourceLimitsReader(service).read();
  }

  private ResourceLimits read() throws ComposeException {
    return new ResourceLimits(
        said(
            service.setting("mem_limit", ValueForm.BYTES),
            limits.setting("memory", ValueForm.BYTES)),
        said(
            service.setting("mem_reservation", ValueForm.BYTES),
            reservations.setting("memory", ValueForm.BYTES)),
        service.setting("memswap_limit", ValueForm.BYTES).stream().toList(),
        Stream.of(
                service.setting("cpus", ValueForm.CPUS),
                quota(),
                limits.setting("cpus", ValueForm.CPUS))
            .flatMap(Optional::stream)
            .toList(),
        reservations.setting("cpus", ValueForm.CPUS).stream().toList(),
        said(
            service.setting("pids_limit", ValueForm.COUNT),
            limits.setting("pids", ValueForm.COUNT)));
  }

  private static <T> List<ComposeSetting<T>> said(
      Optional<ComposeSetting<T>> service, Optional<ComposeSetting<T>> deploy) {
    return Stream.of(service, deploy).flatMap(Optional::stream).toList();
  }

  /** A quota of 0 or -1 limits nothing, as if it were not said. */
  private Optional<ComposeSetting<BigDecimal>> quota() throws ComposeException {
    Optional<ComposeSetting<Long>> quota = service.setting("cpu_quota", ValueForm.MICROSECONDS);
    Optional<ComposeSetting<Long>> period = service.setting("cpu_period", ValueForm.MICROSECONDS);
    if (quota.flatMap(ComposeSetting::value).filter(value -> value <= 0).isPresent()) {
      return Optional.empty();
    }
    Optional<Long> divisor = period.isEmpty() ? Optional.of(DEFAULT_PERIOD) : period.get().value();
    return quota.map(
        setting ->
            new ComposeSetting<>(
                setting.key(),
                setting.said(),
                setting.value().flatMap(value -> divisor.map(by -> cpus(value, by)))));
  }

  private static BigDecimal cpus(long quota, long period) {
    long divisor = period > 0 ? period : DEFAULT_PERIOD;
    return BigDecimal.valueOf(quota)
        .divide(BigDecimal.valueOf(divisor), DIGITS, RoundingMode.HALF_UP)
        .stripTrailingZeros();
  }
}
