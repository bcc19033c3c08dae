package io.layerwise.practice.compose;

import io.layerwise.compose.ComposeService;
import io.layerwise.compose.ComposeSetting;
import io.layerwise.compose.ResourceLimits;
import io.layerwise.finding.Severity;
import io.layerwise.practice.LimitPractices;
import io.layerwise.practice.Observation;
import io.layerwise.practice.Practice;
import io.layerwise.practice.Where;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether a service reserves memory or CPUs, and no more of them than its limit. */
final class Reservation implements ServiceCheck {
  @Override
  public Practice practice() {
    return LimitPractices.RESERVATION;
  }

  @Override
  public List<Observation> observe(ComposeService service, ComposeEvidence evidence) {
    ResourceLimits resources = service.resources();
    List<Observation> found =
        Stream.concat(
                observe(
                    Amounts.ofWhole(resources.memoryReservation()),
                    Amounts.ofWhole(resources.memory())),
                observe(
                    Amounts.ofDecimal(resources.cpuReservation()),
                    Amounts.ofDecimal(resources.cpus())))
            .toList();
    return found.isEmpty()
        ? List.of(
            fail(
                "the service reserves neither memory nor CPUs",
                "Write `deploy.resources.reservations.memory: 256M`, or `mem_reservation: 256m`."))
        : found;
  }

  /** Nothing where nothing is reserved. */
  private <T extends Comparable<T>> Stream<Observation> observe(
      Amounts<T> reserved, Amounts<T> limit) {
    Optional<ComposeSetting<T>> unresolved = reserved.unresolved();
    if (unresolved.isPresent()) {
      return Stream.of(unresolved(unresolved.get()));
    }
    return reserved.effective().stream()
        .findFirst()
        .map(setting -> decided(reserved, setting, limit))
        .stream();
  }

  private <T extends Comparable<T>> Observation decided(
      Amounts<T> reserved, ComposeSetting<T> first, Amounts<T> limit) {
    String evidence = ServiceCheck.quoted(first);
    Where where = ServiceCheck.line(first.said());
    if (reserved.differ()) {
      return fail(evidence + ", but another key says otherwise", "Keep one of them.")
          .withSeverity(Severity.HIGH)
          .at(where);
    }
    Optional<ComposeSetting<T>> less =
        limit.effective().stream().filter(one -> isLess(one, first)).findFirst();
    if (less.isPresent()) {
      return fail(
              evidence + ", but " + ServiceCheck.quoted(less.get()),
              "Reserve at most the limit, or raise `" + less.get().key() + "`.")
          .withSeverity(Severity.HIGH)
          .at(where);
    }
    return limit.unresolved().map(this::unresolved).orElseGet(() -> pass(evidence).at(where));
  }

  private static <T extends Comparable<T>> boolean isLess(
      ComposeSetting<T> limit, ComposeSetting<T> reserved) {
    return limit
        .value()
        .flatMap(most -> reserved.value().filter(value -> most.compareTo(value) < 0))
        .isPresent();
  }
}
