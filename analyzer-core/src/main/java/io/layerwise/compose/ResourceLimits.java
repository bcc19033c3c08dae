package io.layerwise.compose;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a service's containers may use and are promised, whichever of the two styles says it: the
 * service's own keys, or those of {@code deploy.resources}. A list has an entry for each key that
 * says something, the service's own first; two that differ are both there, since Compose refuses
 * them.
 *
 * @param memory bytes; 0 and -1 are no limit
 * @param memoryReservation bytes
 * @param memoryAndSwap bytes of both; -1 is no limit
 * @param cpus also {@code cpu_quota} over {@code cpu_period}; 0 is no limit
 * @param pids -1 and 0 are no limit
 */
public record ResourceLimits(
    List<ComposeSetting<Long>> memory,
    List<ComposeSetting<Long>> memoryReservation,
    List<ComposeSetting<Long>> memoryAndSwap,
    List<ComposeSetting<BigDecimal>> cpus,
    List<ComposeSetting<BigDecimal>> cpuReservation,
    List<ComposeSetting<Long>> pids) {

  public ResourceLimits {
    memory = List.copyOf(memory);
    memoryReservation = List.copyOf(memoryReservation);
    memoryAndSwap = List.copyOf(memoryAndSwap);
    cpus = List.copyOf(cpus);
    cpuReservation = List.copyOf(cpuReservation);
    pids = List.copyOf(pids);
  }
}
