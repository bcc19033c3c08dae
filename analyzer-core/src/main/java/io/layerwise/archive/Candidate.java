package io.layerwise.archive;

import io.layerwise.oci.Digest;
import io.layerwise.oci.ImageConfig;
import io.layerwise.oci.ImageReadException;
import io.layerwise.oci.ImageReadException.Fault;
import io.layerwise.oci.Platform;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An image that an archive holds, before one is chosen. Its configuration is read when it is: a
 * fault of an image that nobody asked for is no fault.
 *
 * @param platform where it runs, {@link Platform#UNKNOWN} where that cannot be read
 * @param config reads its configuration
 * @param layers bottom first
 * @param annotations the manifest's
 * @param complete whether the archive has its layers
 * @param notes what a person should know if it is chosen
 */
record Candidate(
    List<String> tags,
    Digest configDigest,
    Platform platform,
    ConfigReading config,
    List<LayerName> layers,
    Optional<Digest> manifestDigest,
    Map<String, String> annotations,
    boolean complete,
    List<String> notes) {

  /** Reads the configuration of an image. */
  interface ConfigReading {
    ImageConfig read() throws IOException;
  }

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

  /** The platform that a configuration states, as far as it can be read. */
  static Platform platformOf(ConfigReading config) throws IOException {
    try {
      return config.read().platform();
    } catch (ImageReadException e) {
      return Platform.UNKNOWN;
    }
  }

  /** The same image under another tag. */
  boolean sameImage(Candidate other) {
    return configDigest.equals(other.configDigest);
  }

  Candidate withTagsOf(Candidate other) {
    Set<String> all = new LinkedHashSet<>(tags);
    all.addAll(other.tags);
    return new Candidate(
        List.copyOf(all),
        configDigest,
        platform,
        config,
        layers,
        manifestDigest,
        annotations,
        complete,
        notes);
  }

  String describe(int index) {
    String name = tags.isEmpty() ? "(no tag)" : String.join(", ", tags);
    return index + ": " + name + "  " + platform + "  " + configDigest.abbreviated();
  }
}
