package io.layerwise.archive;

import io.layerwise.oci.Digest;
import io.layerwise.oci.ImageConfig;
import io.layerwise.oci.Manifest;
import io.layerwise.oci.Platform;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

  Platform platform() {
    return config.platform();
  }

  /** The same image under another tag. */
  boolean sameImage(Candidate other) {
    return configDigest.equals(other.configDigest);
  }

  Candidate withTagsOf(Candidate other) {
    List<String> all = new ArrayList<>(tags);
    other.tags.stream().filter(tag -> !all.contains(tag)).forEach(all::add);
    return new Candidate(
        List.copyOf(all), configDigest, config, layerNames, manifestDigest, manifest);
  }

  String describe(int index) {
    String name = tags.isEmpty() ? "(no tag)" : String.join(", ", tags);
    return index + ": " + name + "  " + platform() + "  " + configDigest.abbreviated();
  }
}
