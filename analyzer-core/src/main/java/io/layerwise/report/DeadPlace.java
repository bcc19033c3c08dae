package io.layerwise.report;

import io.layerwise.filesystem.Fate;
import io.layerwise.filesystem.OverwriteReason;
import java.util.Optional;

/**
 * A place whose files were added by one layer and killed by another, for one reason.
 *
 * @param addedBy 0 at the bottom
 * @param killedBy the layer that overwrote or deleted them
 * @param reason empty for deleted files
 */
public record DeadPlace(
    Place place, int addedBy, int killedBy, Fate fate, Optional<OverwriteReason> reason) {
  public long bytes() {
    return place.bytes();
  }
}
