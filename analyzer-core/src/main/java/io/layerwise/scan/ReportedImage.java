package io.layerwise.scan;

import io.layerwise.archive.Image;
import io.layerwise.oci.Digest;
import java.util.List;
import java.util.Optional;

/**
 * The image that a report says it is about.
 *
 * @param name what was scanned, as it was given to the scanner; empty where it is not told
 * @param id of the image: its configuration's digest
 * @param manifest the digest of its manifest
 * @param diffIds of its layers, bottom first; empty where they are not told
 */
public record ReportedImage(
    String name, Optional<Digest> id, Optional<Digest> manifest, List<Digest> diffIds) {
  public ReportedImage {
    diffIds = List.copyOf(diffIds);
  }

  /** Whether the report tells which image it is about. */
  public boolean isTold() {
    return id.isPresent() || manifest.isPresent() || !diffIds.isEmpty();
  }

  /**
   * In what way it is another image, as the end of a sentence; empty where it is the same or is not
   * told. The layers decide where they are told: a daemon may know an image by another digest.
   */
  Optional<String> differenceFrom(Image image) {
    List<Digest> layers = image.config().diffIds();
    if (!diffIds.isEmpty()) {
      return diffIds.equals(layers) ? Optional.empty() : Optional.of(otherLayers(layers));
    }
    boolean same =
        id.filter(image.configDigest()::equals).isPresent()
            || (manifest.isPresent() && manifest.equals(image.manifestDigest()));
    if (same || !isTold()) {
      return Optional.empty();
    }
    Digest theirs = id.or(() -> manifest).orElseThrow();
    return Optional.of(
        "its image is %s, this one is %s"
            .formatted(theirs.abbreviated(), image.configDigest().abbreviated()));
  }

  private String otherLayers(List<Digest> layers) {
    int same = 0;
    while (same < Math.min(layers.size(), diffIds.size())
        && layers.get(same).equals(diffIds.get(same))) {
      same++;
    }
    return "its image has %d layers, this one %d, and only the lowest %d are the same"
        .formatted(diffIds.size(), layers.size(), same);
  }
}
