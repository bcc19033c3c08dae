package io.layerwise.practice.compose;

import io.layerwise.compose.ComposeService;
import io.layerwise.compose.ComposeSetting;
import io.layerwise.compose.ResourceLimits;
import io.layerwise.practice.LimitPractices;
import io.layerwise.practice.Observation;
import io.layerwise.practice.Practice;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Whether a service has a limit of one resource, in whichever style. */
final class ResourceLimit<T extends Comparable<T>> implements ServiceCheck {
  private final Practice practice;
  private final Function<ResourceLimits, Amounts<T>> amounts;
  private final String change;

  private ResourceLimit(
      Practice practice, Function<ResourceLimits, Amounts<T>> amounts, String change) {
    this.practice = practice;
    this.amounts = amounts;
    this.change = change;
  }

  static ResourceLimit<Long> memory() {
    return new ResourceLimit<>(
        LimitPractices.MEMORY_LIMIT,
        limits -> Amounts.ofWhole(limits.memory()),
        "`deploy.resources.limits.memory: 512M`, or `mem_limit: 512m`");
  }

  static ResourceLimit<BigDecimal> cpus() {
    return new ResourceLimit<>(
        LimitPractices.CPU_LIMIT,
        limits -> Amounts.ofDecimal(limits.cpus()),
        "`deploy.resources.limits.cpus: '0.5'`, or `cpus: 0.5`");
  }

  static ResourceLimit<Long> processes() {
    return new ResourceLimit<>(
        LimitPractices.PIDS_LIMIT,
        limits -> Amounts.ofWhole(limits.pids()),
        "`deploy.resources.limits.pids: 200`, or `pids_limit: 200`");
  }

  @Override
  public Practice practice() {
    return practice;
  }

  @Override
  public List<Observation> observe(ComposeService service, ComposeEvidence evidence) {
    return List.of(observe(amounts.apply(service.resources())));
  }

  private Observation observe(Amounts<T> limit) {
    Optional<ComposeSetting<T>> unresolved = limit.unresolved();
    if (unresolved.isPresent()) {
      return unresolved(unresolved.get());
    }
    if (limit.settings().isEmpty()) {
      return fail("the service has no limit", "Write " + change + ".");
    }
    ComposeSetting<T> first =
        limit.effective().stream().findFirst().orElse(limit.settings().get(0));
    return decided(limit, first).at(ServiceCheck.line(first.said()));
  }

  private Observation decided(Amounts<T> limit, ComposeSetting<T> first) {
    if (limit.effective().isEmpty()) {
      return fail(ServiceCheck.quoted(first) + ", which is no limit", "Write " + change + ".");
    }
    if (limit.differ()) {
      List<String> all = limit.effective().stream().map(ServiceCheck::quoted).toList();
      return fail(
          String.join(", but ", all) + ", so the service does not start", "Keep one of them.");
    }
    return pass(ServiceCheck.quoted(first));
  }
}
