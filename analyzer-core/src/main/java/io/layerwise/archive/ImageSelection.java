package io.layerwise.archive;

import io.layerwise.oci.Platform;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which image of an archive is meant; what is empty does not matter.
 *
 * @param tag a tag of the image; {@code app:1.0} also finds {@code docker.io/library/app:1.0}
 * @param index the image's place in the archive, from 0
 * @param platform the platform that it must run on
 */
public record ImageSelection(Optional<String> tag, OptionalInt index, Optional<Platform> platform) {

  /** The only image, or the one for this machine's architecture. */
  public static ImageSelection any() {
    return new ImageSelection(Optional.empty(), OptionalInt.empty(), Optional.empty());
  }

  public static ImageSelection tagged(String tag) {
    return new ImageSelection(Optional.of(tag), OptionalInt.empty(), Optional.empty());
  }

  public static ImageSelection at(int index) {
    return new ImageSelection(Optional.empty(), OptionalInt.of(index), Optional.empty());
  }

  public ImageSelection on(Platform wanted) {
    return new ImageSelection(tag, index, Optional.of(wanted));
  }

  boolean matchesTag(List<String> tags) {
    return tag.isEmpty() || tags.stream().anyMatch(t -> sameReference(t, tag.get()));
  }

  private static boolean sameReference(String full, String wanted) {
    // An OCI layout may keep the tag alone: "1.0" for what was asked for as "app:1.0".
    boolean tagAlone = full.indexOf(':') < 0 && full.indexOf('/') < 0;
    return full.equals(wanted)
        || full.endsWith("/" + wanted)
        || full.endsWith(":" + wanted)
        || (tagAlone && wanted.endsWith(":" + full));
  }
}
