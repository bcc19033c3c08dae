package io.layerwise.scan;

import java.util.List;

/** How many vulnerabilities there are, by what the split does to them. */
public record FateCount(int removed, int stays, int unknown) {
  static FateCount of(List<JoinedVulnerability> all) {
    return new FateCount(
        count(all, ScanFate.REMOVED), count(all, ScanFate.STAYS), count(all, ScanFate.UNKNOWN));
  }

  private static int count(List<JoinedVulnerability> all, ScanFate fate) {
    return (int) all.stream().filter(joined -> joined.fate() == fate).count();
  }

  /** {@code removed + stays + unknown}. */
  public int total() {
    return removed + stays + unknown;
  }
}
