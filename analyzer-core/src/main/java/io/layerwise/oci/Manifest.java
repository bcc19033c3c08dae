package io.layerwise.oci;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The manifest of one image, or of another artifact (OCI image spec, manifest.md).
 *
 * @param layers bottom first
 * @param artifactType what it is, where its writer says that it is no image
 */
public record Manifest(
    Descriptor config,
    List<Descriptor> layers,
    Map<String, String> annotations,
    Optional<String> artifactType) {

  /**
   * @param json the blob's bytes
   * @throws ImageReadException where they are not such a manifest
   */
  public static Manifest parse(byte[] json) throws ImageReadException {
    return from(JsonObject.parse(json));
  }

  static Manifest from(JsonObject root) throws ImageReadException {
    return new Manifest(
        Descriptor.from(root.requiredObject("config")),
        root.objects("layers", Descriptor::from),
        root.textMap("annotations"),
        root.text("artifactType").filter(type -> !type.isEmpty()));
  }

  /**
   * Whether an engine would run it, whatever artifact type it states. Signatures, attestations,
   * SBOMs, charts and the like have a configuration of another kind, or layers of which none is a
   * file system: cosign gives its signatures an image's configuration.
   */
  public boolean isImage() {
    return config.mediaType().isImageConfig()
        && (layers.isEmpty() || layers.stream().anyMatch(l -> l.mediaType().isLayer()));
  }

  /** What it is, for somebody who took it for an image. */
  public String kind() {
    return artifactType.orElse(
        config.mediaType().isImageConfig() && !layers.isEmpty()
            ? layers.get(0).mediaType().value()
            : config.mediaType().value());
  }
}
