package io.layerwise.report.sarif;

import io.layerwise.finding.Severity;

/**
 * Something that is not as it should be, whatever found it.
 *
 * @param message control characters escaped
 * @param fingerprint the same in the next build, where the same is found at the same place
 * @param suppression why it may be as it is; empty where it may not
 */
record SarifResult(
    SarifRule rule,
    Severity severity,
    String message,
    SarifPlace place,
    String fingerprint,
    String suppression) {}
