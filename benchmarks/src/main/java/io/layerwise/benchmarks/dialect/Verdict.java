package io.layerwise.benchmarks.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an image came to, and why.
 *
 * @param details lines that show it
 * @param decided the decided differences that the image has
 */
record Verdict(Outcome outcome, List<String> details, Set<DecidedDifference> decided) {

  /**
   * @param engines what they made of the image, by name, the one that counts first
   */
  static Verdict of(Map<String, Reading> engines, Reading own) {
    List<Map.Entry<String, Reading>> loaded =
        engines.entrySet().stream().filter(e -> e.getValue().listing().isPresent()).toList();
    if (loaded.isEmpty()) {
      Outcome outcome = own.listing().isPresent() ? Outcome.ENGINES_REFUSE : Outcome.BOTH_REFUSE;
      return new Verdict(outcome, refusals(engines, own), Set.of());
    }
    if (own.listing().isEmpty()) {
      return new Verdict(
          Outcome.LAYERWISE_REFUSES, List.of("layerwise: " + own.refusal()), Set.of());
    }
    Verdict first = compared(loaded.get(0).getValue(), own.listing().get());
    if (!first.outcome.isFailure()) {
      return first;
    }
    for (Map.Entry<String, Reading> engine : loaded.subList(1, loaded.size())) {
      Verdict other = compared(engine.getValue(), own.listing().get());
      if (!other.outcome.isFailure() && !(engine.getValue().exported() && first.hasXattrs())) {
        return new Verdict(
            Outcome.ENGINES_DISAGREE,
            prepended("layerwise reads as " + engine.getKey(), first.details),
            other.decided);
      }
    }
    return first;
  }

  static Verdict compared(Reading engine, Listing own) {
    List<String> details = new ArrayList<>();
    Set<DecidedDifference> decided = new TreeSet<>();
    Listing seen = engine.exported() ? Exported.of(own) : own;
    for (Difference difference : Difference.between(engine.listing().orElseThrow(), seen)) {
      Optional<DecidedDifference> decision = DecidedDifference.of(difference);
      decision.ifPresent(decided::add);
      if (decision.isEmpty()) {
        details.addAll(List.of(difference.text().split("\n")));
      }
    }
    Outcome same = decided.isEmpty() ? Outcome.AGREED : Outcome.AGREED_AS_DECIDED;
    return new Verdict(details.isEmpty() ? same : Outcome.DIFFERS, details, decided);
  }

  /** Whether attributes are part of what differs: an export shows next to none of them. */
  private boolean hasXattrs() {
    return details.stream().anyMatch(line -> line.contains(", xattrs {"));
  }

  private static List<String> refusals(Map<String, Reading> engines, Reading own) {
    List<String> lines = new ArrayList<>();
    engines.forEach((name, reading) -> lines.add("engine " + name + ": " + reading.refusal()));
    if (own.listing().isEmpty()) {
      lines.add("layerwise: " + own.refusal());
    }
    return lines;
  }

  private static List<String> prepended(String line, List<String> lines) {
    List<String> all = new ArrayList<>(List.of(line));
    all.addAll(lines);
    return all;
  }
}
