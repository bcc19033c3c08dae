package io.layerwise.report.sarif;

import io.layerwise.practice.Observation;
import io.layerwise.practice.PracticeResult;
import io.layerwise.practice.PracticeResults;
import io.layerwise.practice.PracticeState;
import io.layerwise.practice.Where;
import io.layerwise.report.PracticeWording;
import io.layerwise.report.RankedPractices;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Observations as results: what fails, and what fails and may. What is unknown is a note. */
final class PracticeSarif {
  private final String uri;

  /**
   * @param uri of the file that stands for what is in no file
   */
  PracticeSarif(String uri) {
    this.uri = uri;
  }

  SarifLog log(PracticeResults practices) {
    List<SarifResult> results = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (PracticeResult practice : RankedPractices.of(practices)) {
      SarifRule rule = SarifRule.of(practice.practice());
      for (Observation observation : practice.observations()) {
        switch (observation.state()) {
          case FAIL, IGNORED -> results.add(result(rule, observation));
          case UNKNOWN -> notes.add(note(observation));
          case PASS, SKIPPED -> {}
        }
      }
    }
    return SarifLog.of(results, notes);
  }

  private SarifResult result(SarifRule rule, Observation observation) {
    boolean ignored = observation.state() == PracticeState.IGNORED;
    return new SarifResult(
        rule,
        observation.severity(),
        SarifMessage.of(observation.evidence(), observation.change()),
        place(observation),
        observation.fingerprint(),
        ignored ? SarifMessage.of(observation.evidence(), "") : "");
  }

  private SarifPlace place(Observation observation) {
    Where where = observation.where();
    Optional<String> file = where.file().map(ArtifactUri::of);
    String logical =
        file.isPresent()
            ? where.service().map(service -> "services." + service).orElse("")
            : PracticeWording.place(observation);
    return new SarifPlace(file.orElse(uri), where.line(), SarifMessage.escaped(logical));
  }

  private static String note(Observation observation) {
    return observation.practice().code()
        + " is unknown: "
        + SarifMessage.of(observation.evidence(), "");
  }
}
