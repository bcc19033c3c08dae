package io.layerwise.scan;

import java.util.List;

/**
 * What there is, and what to change.
 *
 * @param total of all vulnerabilities
 * @param severities all of them, the most severe first; they sum to the total
 * @param groups by layer, the lowest first, what is not joined last; they sum to the total
 * @param fixable how many have a fixed version
 */
public record ScanSummary(
    FateCount total, List<SeverityCount> severities, List<ScanGroup> groups, int fixable) {
  public ScanSummary {
    severities = List.copyOf(severities);
    groups = List.copyOf(groups);
  }
}
