package io.layerwise.report;

import io.layerwise.finding.Severity;
import io.layerwise.history.Instruction;
import io.layerwise.oci.Quoted;
import io.layerwise.practice.Observation;
import io.layerwise.practice.PracticeResults;
import io.layerwise.practice.PracticeState;
import io.layerwise.practice.Source;
import io.layerwise.practice.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How reports speak of practices; control characters are escaped. */
public final class PracticeWording {
  /** From the worst. */
  private static final List<Severity> SEVERITIES =
      List.of(Severity.CRITICAL, Severity.HIGH, Severity.MEDIUM, Severity.LOW);

  /** From the one that matters most. */
  private static final List<PracticeState> STATES =
      List.of(
          PracticeState.FAIL,
          PracticeState.UNKNOWN,
          PracticeState.IGNORED,
          PracticeState.PASS,
          PracticeState.SKIPPED);

  private PracticeWording() {}

  /** The state, that of a failure in capitals. */
  public static String state(PracticeState state) {
    return state == PracticeState.FAIL ? "FAIL" : state.label();
  }

  /** What the practices came to: {@code 3 fail (1 critical, 2 low), 1 unknown, 20 pass}. */
  public static String sums(PracticeResults results) {
    return STATES.stream()
        .filter(state -> state == PracticeState.FAIL || !results.of(state).isEmpty())
        .map(state -> results.of(state).size() + " " + state.label() + severities(results, state))
        .collect(Collectors.joining(", "));
  }

  private static String severities(PracticeResults results, PracticeState state) {
    if (state != PracticeState.FAIL || results.of(state).isEmpty()) {
      return "";
    }
    List<String> counts = new ArrayList<>();
    for (Severity severity : SEVERITIES) {
      long count = results.of(state).stream().filter(one -> one.severity() == severity).count();
      if (count > 0) {
        counts.add(count + " " + severity.label());
      }
    }
    return " (" + String.join(", ", counts) + ")";
  }

  /** What was looked at: {@code image, Dockerfile}. */
  public static String sources(PracticeReport report) {
    List<Source> sources = report.sources();
    return sources.isEmpty()
        ? "nothing"
        : sources.stream().map(PracticeWording::source).collect(Collectors.joining(", "));
  }

  private static String source(Source source) {
    return switch (source) {
      case IMAGE -> "image";
      case DOCKERFILE -> "Dockerfile";
      case COMPOSE -> "compose file";
      case SCAN -> "scanner's report";
    };
  }

  /** Where something was observed: {@code layer 3: RUN make; /usr/bin/cc}. */
  public static String place(Observation observation) {
    Where where = observation.where();
    List<String> parts = new ArrayList<>();
    String thing = thing(where);
    String instruction = where.instruction().map(Instruction::text).orElse("");
    if (!thing.isEmpty() || !instruction.isBlank()) {
      parts.add(thing + (thing.isEmpty() || instruction.isBlank() ? "" : ": ") + instruction);
    }
    where.service().ifPresent(service -> parts.add("service " + service));
    where.path().ifPresent(parts::add);
    return parts.isEmpty()
        ? source(observation.source())
        : Quoted.escaped(String.join("; ", parts));
  }

  private static String thing(Where where) {
    Optional<String> file =
        where
            .file()
            .map(name -> where.line().isPresent() ? name + ":" + where.line().getAsInt() : name);
    return file.orElseGet(
        () -> where.layer().isPresent() ? "layer " + where.layer().getAsInt() : "");
  }

  /** What was seen. */
  public static String evidence(Observation observation) {
    return Quoted.escaped(observation.evidence());
  }

  /** What to write instead; empty where there is nothing to. */
  public static String change(Observation observation) {
    return Quoted.escaped(observation.change());
  }
}
