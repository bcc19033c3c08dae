package io.layerwise.report.sarif;

import io.layerwise.finding.CatalogueEntry;
import io.layerwise.finding.Severity;
import io.layerwise.policy.Measure;
import io.layerwise.practice.KnownAs;
import io.layerwise.practice.Practice;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a result is an instance of.
 *
 * @param id by which results name it
 * @param title what it is, in a few words
 * @param explanation some sentences
 * @param before a piece of Dockerfile that brings it about; may be empty
 * @param after the same piece without it; may be empty
 * @param severity of a result that says no other
 * @param security whether it is about an attacker
 * @param tags to filter by, at most {@value #MOST_TAGS}
 */
record SarifRule(
    String id,
    String title,
    String explanation,
    String before,
    String after,
    Severity severity,
    boolean security,
    List<String> tags) {
  /** GitHub reads no more of them. */
  private static final int MOST_TAGS = 20;

  /** The groups of practices that keep an attacker out, or in the container. */
  private static final Set<String> SECURITY =
      Set.of("secret", "user", "password", "service", "scan");

  SarifRule {
    tags = tags.stream().limit(MOST_TAGS).toList();
  }

  static SarifRule of(Practice practice) {
    boolean security = SECURITY.contains(practice.code().group());
    Stream<String> matter = security ? Stream.of("container", "security") : Stream.of("container");
    Stream<String> names = practice.knownAs().stream().map(SarifRule::tag);
    return of(
        practice.entry(), practice.severity(), security, Stream.concat(matter, names).toList());
  }

  /** A kind of waste: how much it matters is a matter of its bytes. */
  static SarifRule of(CatalogueEntry entry) {
    return of(
        entry, Severity.MEDIUM, false, List.of("container", "waste", entry.wasteClass().label()));
  }

  /** A limit of a policy. */
  static SarifRule of(Measure measure) {
    return new SarifRule(
        measure.label(),
        measure.title(),
        "The policy sets a limit: " + measure.title() + ".",
        "",
        "",
        Severity.HIGH,
        false,
        List.of("container", "budget"));
  }

  private static SarifRule of(
      CatalogueEntry entry, Severity severity, boolean security, List<String> tags) {
    return new SarifRule(
        entry.code().id(),
        entry.title(),
        entry.explanation(),
        entry.before(),
        entry.after(),
        severity,
        security,
        tags);
  }

  private static String tag(KnownAs known) {
    return known.tool().label() + ":" + known.id();
  }
}
