package io.layerwise.oci;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The configuration of an image (OCI image spec, config.md).
 *
 * @param diffIds the digests of the layers' uncompressed tars, bottom first
 * @param history how the image came to be, oldest first; may be empty
 */
public record ImageConfig(
    Platform platform,
    Optional<Instant> created,
    String author,
    ContainerConfig container,
    List<Digest> diffIds,
    List<History> history) {

  /**
   * @param json the blob's bytes
   * @throws ImageReadException where they are not such a configuration
   */
  public static ImageConfig parse(byte[] json) throws ImageReadException {
    JsonObject root = JsonObject.parse(json);
    Optional<JsonObject> container = root.object("config");
    return new ImageConfig(
        new Platform(
            root.text("os").filter(os -> !os.isEmpty()).orElse("unknown"),
            root.text("architecture").filter(a -> !a.isEmpty()).orElse("unknown"),
            root.text("variant").filter(v -> !v.isEmpty())),
        root.instant("created"),
        root.text("author").orElse(""),
        container.isPresent() ? ContainerConfig.from(container.get()) : ContainerConfig.empty(),
        digests(root.requiredObject("rootfs").texts("diff_ids")),
        root.objects("history", History::from));
  }

  private static List<Digest> digests(List<String> texts) throws ImageReadException {
    List<Digest> digests = new ArrayList<>(texts.size());
    for (String text : texts) {
      digests.add(Digest.parse(text));
    }
    return List.copyOf(digests);
  }
}
