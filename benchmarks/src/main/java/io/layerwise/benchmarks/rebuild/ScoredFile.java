package io.layerwise.benchmarks.rebuild;

import io.layerwise.finding.Finding;
import java.util.Optional;

/**
 * A file, what the rebuild keeps of it, and what is claimed of it.
 *
 * @param finding that claims bytes of it, whether it is advised or not
 * @param claimed by that finding
 */
record ScoredFile(ImageFile file, Optional<Kept> kept, Optional<Finding> finding, long claimed) {

  /** Of what is advised. */
  Score advised() {
    return score(finding.filter(Finding::isAdvised).isPresent() ? claimed : 0);
  }

  /** Of what is found, documentation and risky things included. */
  Score everything() {
    return score(claimed);
  }

  private Score score(long counted) {
    return Score.of(file.bytes(), kept.map(Kept::bytes).orElse(0L), counted);
  }
}
