package io.layerwise.practice.compose;

import io.layerwise.compose.ComposeService;
import io.layerwise.finding.Severity;
import io.layerwise.oci.ContainerConfig;
import io.layerwise.practice.LimitPractices;
import io.layerwise.practice.Observation;
import io.layerwise.practice.Practice;
import io.layerwise.practice.Where;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether the heap of a Java or Node.js program fits into its service's memory limit. */
final class ProcessWithinLimit implements ServiceCheck {
  private static final BigDecimal ALL = BigDecimal.valueOf(100);
  private static final BigDecimal MOST_PERCENT = BigDecimal.valueOf(90);

  /** What else a process needs: code, threads, buffers. */
  private static final BigDecimal MOST_BYTES = BigDecimal.valueOf(80);

  private record Heap(HeapOption.Setting setting, OptionText text) {}

  @Override
  public Practice practice() {
    return LimitPractices.PROCESS_WITHIN_LIMIT;
  }

  @Override
  public List<Observation> observe(ComposeService service, ComposeEvidence evidence) {
    Amounts<Long> limit = Amounts.ofWhole(service.resources().memory());
    if (limit.effective().isEmpty() && limit.unresolved().isEmpty()) {
      return List.of(skipped("the service has no memory limit"));
    }
    List<OptionText> texts =
        OptionText.of(
            service,
            evidence
                .imageOf(service)
                .map(image -> image.image().config().container())
                .orElse(ContainerConfig.empty()));
    Optional<OptionText> unresolved = texts.stream().filter(one -> !one.resolved()).findFirst();
    if (unresolved.isPresent()) {
      return List.of(
          unknown(unresolved.get().name() + " has a variable that the project does not give")
              .at(where(unresolved.get())));
    }
    List<Heap> heaps = heaps(texts);
    return heaps.isEmpty()
        ? List.of(skipped("nothing that was read says how large a heap may grow"))
        : heaps.stream().map(heap -> observe(heap, limit)).toList();
  }

  private static List<Heap> heaps(List<OptionText> texts) {
    Optional<Heap> java =
        last(texts, HeapOption.JAVA_BYTES).or(() -> last(texts, HeapOption.JAVA_PERCENT));
    return Stream.of(java, last(texts, HeapOption.NODE)).flatMap(Optional::stream).toList();
  }

  private static Optional<Heap> last(List<OptionText> texts, HeapOption option) {
    return texts.stream()
        .flatMap(text -> option.last(text.text()).map(found -> new Heap(found, text)).stream())
        .reduce((earlier, later) -> later);
  }

  private Observation observe(Heap heap, Amounts<Long> limit) {
    return limit
        .unresolved()
        .map(this::unresolved)
        .or(() -> limit.value().map(bytes -> observe(heap, bytes).at(where(heap.text()))))
        .orElseThrow();
  }

  private static Where where(OptionText text) {
    return text.where().orElse(Where.NOWHERE);
  }

  private Observation observe(Heap heap, long limit) {
    BigDecimal percent = heap.setting().percentOf(limit);
    String evidence =
        "`%s` in %s is %s %% of the memory limit"
            .formatted(
                heap.setting().text(),
                heap.text().name(),
                percent.setScale(0, RoundingMode.DOWN).toPlainString());
    boolean relative = heap.setting().option() == HeapOption.JAVA_PERCENT;
    if (percent.compareTo(relative ? MOST_PERCENT : MOST_BYTES) <= 0) {
      return pass(evidence);
    }
    Severity severity =
        relative
            ? Severity.LOW
            : percent.compareTo(ALL) >= 0 ? practice().severity() : Severity.MEDIUM;
    return fail(evidence, change(heap.setting().option())).withSeverity(severity);
  }

  private static String change(HeapOption option) {
    return option == HeapOption.NODE
        ? "Write `--max-old-space-size` with at most three quarters of the limit, or raise the"
            + " limit."
        : "Write `-XX:MaxRAMPercentage=75` instead, or raise the limit.";
  }
}
