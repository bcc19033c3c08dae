package io.layerwise.scan;

import io.layerwise.finding.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How severe a scanner calls a vulnerability; the least first, so that severities compare. */
public enum ScanSeverity {
  /** Nobody has rated it yet: it may be anything. */
  UNKNOWN("unknown", Optional.empty()),
  /** Grype's, for what a distribution calls unimportant. */
  NEGLIGIBLE("negligible", Optional.empty()),
  LOW("low", Optional.of(Severity.LOW)),
  MEDIUM("medium", Optional.of(Severity.MEDIUM)),
  HIGH("high", Optional.of(Severity.HIGH)),
  CRITICAL("critical", Optional.of(Severity.CRITICAL));

  private final String label;
  private final Optional<Severity> severity;

  ScanSeverity(String label, Optional<Severity> severity) {
    this.label = label;
    this.severity = severity;
  }

  /** The severity as reports name it. */
  public String label() {
    return label;
  }

  /** The severity of a finding that is as severe; empty for what is not rated at least low. */
  public Optional<Severity> severity() {
    return severity;
  }

  /** Whether it is rated, and no lower than {@code least}. */
  public boolean isAtLeast(Severity least) {
    return severity.filter(rated -> rated.compareTo(least) >= 0).isPresent();
  }

  /** The most severe first, as reports count them. */
  public static List<ScanSeverity> descending() {
    return List.of(CRITICAL, HIGH, MEDIUM, LOW, NEGLIGIBLE, UNKNOWN);
  }

  /** In whatever case a scanner writes it; a word that is no severity is {@link #UNKNOWN}. */
  static ScanSeverity of(String word) {
    String lower = word.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(severity -> severity.label.equals(lower))
        .findFirst()
        .orElse(UNKNOWN);
  }

  /** By a CVSS score (CVSS v3.1 specification, section 5, "Qualitative Severity Rating Scale"). */
  static ScanSeverity ofScore(double score) {
    if (score >= 9.0) {
      return CRITICAL;
    }
    if (score >= 7.0) {
      return HIGH;
    }
    if (score >= 4.0) {
      return MEDIUM;
    }
    return score > 0 ? LOW : UNKNOWN;
  }
}
