package io.layerwise.practice;

import io.layerwise.finding.CatalogueEntry;
import io.layerwise.finding.Confidence;
import io.layerwise.finding.FindingCode;
import io.layerwise.finding.Severity;
import io.layerwise.finding.WasteClass;
import java.util.ArrayList;
import java.util.List;

/**
 * A practice: what to do, why, and who else checks it.
 *
 * @param entry its code and its wording; the title says what to do
 * @param severity of not doing it, where an observation says no other
 * @param sources that decide it, at least one
 * @param knownAs the same check at other tools
 */
public record Practice(
    CatalogueEntry entry, Severity severity, List<Source> sources, List<KnownAs> knownAs) {
  public Practice {
    sources = List.copyOf(sources);
    knownAs = List.copyOf(knownAs);
  }

  /** A practice with neither example nor other names. */
  static Practice of(String code, Severity severity, String title, String why, Source... sources) {
    return new Practice(entry(code, title, why, "", ""), severity, List.of(sources), List.of());
  }

  /** With a piece of a Dockerfile or compose file that fails, and the same that passes. */
  Practice example(String failing, String passing) {
    return new Practice(
        entry(entry.code().id(), entry.title(), entry.explanation(), failing, passing),
        severity,
        sources,
        knownAs);
  }

  /** With what a tool calls it. */
  Practice knownAs(Tool tool, String... ids) {
    List<KnownAs> all = new ArrayList<>(knownAs);
    for (String id : ids) {
      all.add(new KnownAs(tool, id));
    }
    return new Practice(entry, severity, sources, all);
  }

  private static CatalogueEntry entry(
      String code, String title, String why, String failing, String passing) {
    return new CatalogueEntry(
        new FindingCode(code), WasteClass.PRACTICE, Confidence.SAFE, title, why, failing, passing);
  }

  /** Its stable name. */
  public FindingCode code() {
    return entry.code();
  }

  /** What to do, in a few words. */
  public String title() {
    return entry.title();
  }

  /** What a tool calls it, possibly nothing. */
  public List<String> idsOf(Tool tool) {
    return knownAs.stream().filter(known -> known.tool() == tool).map(KnownAs::id).toList();
  }

  /**
   * It is done.
   *
   * @param evidence what shows it, as a sentence without its full stop
   */
  public Observation pass(Source source, String evidence) {
    return new Observation(this, PracticeState.PASS, severity, source, evidence, Where.NOWHERE, "");
  }

  /**
   * It is not done.
   *
   * @param evidence what shows it, as a sentence without its full stop
   * @param change what to write instead, as sentences
   */
  public Observation fail(Source source, String evidence, String change) {
    return new Observation(
        this, PracticeState.FAIL, severity, source, evidence, Where.NOWHERE, change);
  }

  /**
   * The source does not tell.
   *
   * @param why not, as a sentence without its full stop
   */
  public Observation unknown(Source source, String why) {
    return new Observation(this, PracticeState.UNKNOWN, severity, source, why, Where.NOWHERE, "");
  }

  /**
   * There is nothing that it could be about.
   *
   * @param why not, as a sentence without its full stop
   */
  public Observation skipped(Source source, String why) {
    return new Observation(this, PracticeState.SKIPPED, severity, source, why, Where.NOWHERE, "");
  }
}
