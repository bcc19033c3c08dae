package io.layerwise.oci;

import java.util.List;
import java.util.Map;

/**
 * The manifest of one image (OCI image spec, manifest.md).
 *
 * @param layers bottom first
 */
public record Manifest(
    Descriptor config, List<Descriptor> layers, Map<String, String> annotations) {

  /**
   * @param json the blob's bytes
   * @throws ImageReadException where they are not such a manifest
   */
  public static Manifest parse(byte[] json) throws ImageReadException {
    JsonObject root = JsonObject.parse(json);
    return new Manifest(
        Descriptor.from(root.requiredObject("config")),
        root.objects("layers", Descriptor::from),
        root.textMap("annotations"));
  }
}
