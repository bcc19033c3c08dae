package io.layerwise.report.sarif;

import java.util.ArrayList;
import java.util.List;

/**
 * What one run found.
 *
 * @param results those that matter most first, at most {@value #MOST_RESULTS}
 * @param notes what a reader should know that is no result, such as what could not be decided
 */
record SarifLog(List<SarifResult> results, List<String> notes) {
  /** GitHub refuses a run of more. */
  static final int MOST_RESULTS = 25_000;

  SarifLog {
    results = List.copyOf(results);
    notes = List.copyOf(notes);
  }

  /** As many results as a run may have; a note tells how many were left out. */
  static SarifLog of(List<SarifResult> results, List<String> notes) {
    if (results.size() <= MOST_RESULTS) {
      return new SarifLog(results, notes);
    }
    List<String> all = new ArrayList<>(notes);
    all.add((results.size() - MOST_RESULTS) + " more results are left out: a run may have no more");
    return new SarifLog(results.subList(0, MOST_RESULTS), all);
  }

  /** What is found by others too, behind these. */
  SarifLog and(SarifLog other) {
    List<SarifResult> both = new ArrayList<>(results);
    both.addAll(other.results);
    List<String> told = new ArrayList<>(notes);
    told.addAll(other.notes);
    return of(both, told);
  }
}
