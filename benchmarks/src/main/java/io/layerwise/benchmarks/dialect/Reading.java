package io.layerwise.benchmarks.dialect;

import java.util.Optional;

/**
 * What somebody made of an image.
 *
 * @param listing the file system, unless the image was refused
 * @param exported whether that is what a container's export shows of it
 * @param refusal why it was refused; empty where it was not
 */
record Reading(Optional<Listing> listing, boolean exported, String refusal) {
  static Reading of(Listing listing) {
    return new Reading(Optional.of(listing), false, "");
  }

  static Reading exported(Listing listing) {
    return new Reading(Optional.of(listing), true, "");
  }

  static Reading refused(String reason) {
    return new Reading(Optional.empty(), false, reason);
  }
}
