package io.layerwise.waste;

import io.layerwise.finding.Change;
import java.util.List;

/** Says of a dead cache how it stays out of the layer, and of all else what {@code other} says. */
record DeadCacheWording(List<WasteRule> caches, Wording other) implements Wording {
  @Override
  public Change of(Occurrence occurrence) {
    for (WasteRule cache : caches) {
      if (isAbout(occurrence, cache)) {
        Change change = cache.change(occurrence);
        return change.because(
            "A later layer deletes it or writes it anew, which takes nothing away.");
      }
    }
    return other.of(occurrence);
  }

  /** Whether a cache's patterns hold nine tenths of the bytes. */
  private static boolean isAbout(Occurrence occurrence, WasteRule cache) {
    PathMatches.Matches matches = occurrence.image().matches(cache);
    long bytes = 0;
    for (Claim claim : occurrence.claims()) {
      bytes += matches.contains(claim.node()) ? claim.bytes() : 0;
    }
    return bytes >= occurrence.bytes() - occurrence.bytes() / 10;
  }
}
