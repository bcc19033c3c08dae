package io.layerwise.waste;

import io.layerwise.finding.Change;

/** Says what to write instead, for what was claimed at one place. */
interface Wording {
  Change of(Occurrence occurrence);
}
