package io.layerwise.archive;

import io.layerwise.oci.Digest;
import io.layerwise.oci.ImageConfig;
import io.layerwise.oci.ImageReadException;
import io.layerwise.oci.ImageReadException.Fault;
import io.layerwise.oci.Manifest;
import io.layerwise.oci.Platform;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An image that an archive holds, before one is chosen.
 *
 * @param layerNames the layers as a docker save manifest names them; empty where {@code manifest}
 *     names them
 */
record Candidate(
    List<String> tags,
    Digest configDigest,
    ImageConfig config,
    List<String> layerNames,
    Optional<Digest> manifestDigest,
    Optional<Manifest> manifest) {

  /** More than any archive holds that somebody chooses from, few enough to be compared. */
  private static final int MOST = 10_000;

  /**
   * @throws ImageReadException where an archive names more images than anybody means
   */
  static void requireFew(int images) throws ImageReadException {
    if (images > MOST) {
      throw new ImageReadException(
          Fault.LIMIT_EXCEEDED,
          "an archive of at most " + MOST + " images",
          "more",
          "Save the one image that you mean.");
    }
  }

  Platform platform() {
    return config.platform();
  }

  /** The same image under another tag. */
  boolean sameImage(Candidate other) {
    return configDigest.equals(other.configDigest);
  }

  Candidate withTagsOf(Candidate other) {
    Set<String> all = new LinkedHashSet<>(tags);
    all.addAll(other.tags);
    return new Candidate(
        List.copyOf(all), configDigest, config, layerNames, manifestDigest, manifest);
  }

  String describe(int index) {
    String name = tags.isEmpty() ? "(no tag)" : String.join(", ", tags);
    return index + ": " + name + "  " + platform() + "  " + configDigest.abbreviated();
  }
}
