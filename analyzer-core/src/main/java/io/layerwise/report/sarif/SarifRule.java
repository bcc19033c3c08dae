package io.layerwise.report.sarif;

import io.layerwise.finding.CatalogueEntry;
import io.layerwise.finding.Severity;
import io.layerwise.practice.KnownAs;
import io.layerwise.practice.Practice;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a result is an instance of.
 *
 * @param entry its name and its wording
 * @param severity of a result that says no other
 * @param security whether it is about an attacker
 * @param tags to filter by, at most {@value #MOST_TAGS}
 */
record SarifRule(CatalogueEntry entry, Severity severity, boolean security, List<String> tags) {
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
    return new SarifRule(
        practice.entry(), practice.severity(), security, Stream.concat(matter, names).toList());
  }

  /** A kind of waste: how much it matters is a matter of its bytes. */
  static SarifRule of(CatalogueEntry entry) {
    return new SarifRule(
        entry, Severity.MEDIUM, false, List.of("container", "waste", entry.wasteClass().label()));
  }

  private static String tag(KnownAs known) {
    return known.tool().label() + ":" + known.id();
  }

  String id() {
    return entry.code().id();
  }
}
